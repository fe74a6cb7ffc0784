import { connect, createServer, type Socket } from 'node:net';

/** A door in front of a server: what goes through it can be frozen, so that nobody answers and nobody hangs up. */
export type Door = {
  port: number;
  freeze: () => void;
  /** New connections pass again; those that were frozen stay so. */
  thaw: () => void;
  close: () => Promise<void>;
};

export async function openDoor(to: number): Promise<Door> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer((inner) => {
    keep(inner);
    if (frozen) return;
    const outer = connect(to, '127.0.0.1');
    keep(outer);
    inner.pipe(outer);
    outer.pipe(inner);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    port,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    thaw() {
      frozen = false;
    },
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => resolve());
      }),
  };
}

/** The same address through another port. */
export function throughPort(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}
