import { createServer } from 'node:net';
import { EmbeddedFailure } from './failure.js';

/** The port to serve on: the one asked for, else the one of last time, else any that is free. */
export async function choosePort(asked: number, remembered: number): Promise<number> {
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535)
    throw new EmbeddedFailure('bad-port', { port: asked });
  if (asked !== 0) {
    if (await tryPort(asked)) return asked;
    throw new EmbeddedFailure('port-taken', { port: asked });
  }
  const again = remembered === 0 ? undefined : await tryPort(remembered);
  return again ?? freePort();
}

export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new EmbeddedFailure('port-taken', { port: 0 });
  return port;
}

/** Listens for a moment: the port, or undefined when it is taken or not allowed. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}
