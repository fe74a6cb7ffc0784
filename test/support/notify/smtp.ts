/** A mail server that does what its script says, one conversation after the other. It speaks SMTP on a real socket. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What it does with a letter: answers so, says nothing at all, or hangs up once it has the whole of it. */
export type Turn =
  | { at: 'RCPT' | 'DATA' | 'END'; say: string }
  | { at: 'END'; do: 'hang-up' }
  | { at: 'RCPT' | 'END'; do: 'nothing' }
  | { at: 'END'; wait: Promise<void> }
  | 'accept';

export type Received = { to: string; messageId: string; text: string };

export type ScriptedSmtp = {
  url: string;
  /** Letters that were wholly handed over, whether or not they were answered. */
  received: Received[];
  /** Letters that were answered with 250. */
  accepted: Received[];
  connections: () => number;
  close: () => Promise<void>;
};

const ok = '250 2.0.0 Ok';

/** @param turn what to do with the next letter to an addressee, given how many times it has been tried before */
export async function scriptedSmtp(turn: (to: string, before: number) => Turn): Promise<ScriptedSmtp> {
  const received: Received[] = [];
  const accepted: Received[] = [];
  const tried = new Map<string, number>();
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const reply = (line: string) => socket.writable && socket.write(`${line}\r\n`);
    let to = '';
    let script: Turn = 'accept';
    let body: string | null = null;
    let rest = '';

    const end = async (text: string) => {
      const letter = { to, messageId: headerOf(text, 'Message-ID'), text };
      received.push(letter);
      if (script !== 'accept' && script.at === 'END') {
        if ('do' in script) {
          if (script.do === 'hang-up') socket.destroy();
          return;
        }
        if ('say' in script) {
          reply(script.say);
          return;
        }
        await script.wait;
      }
      accepted.push(letter);
      reply(`${ok}: queued as ${accepted.length}`);
    };

    const command = (line: string) => {
      if (/^(EHLO|HELO)/i.test(line)) return void socket.write('250-scripted\r\n250 8BITMIME\r\n');
      if (/^RCPT TO/i.test(line)) {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        const before = tried.get(to) ?? 0;
        tried.set(to, before + 1);
        script = turn(to, before);
        if (script !== 'accept' && script.at === 'RCPT')
          return 'say' in script ? void reply(script.say) : undefined;
        return void reply(ok);
      }
      if (/^DATA/i.test(line)) {
        if (script !== 'accept' && script.at === 'DATA') return void reply(script.say);
        body = '';
        return void reply('354 Go on');
      }
      if (/^QUIT/i.test(line)) {
        reply('221 Bye');
        return void socket.end();
      }
      reply(ok);
    };

    reply('220 scripted.example ESMTP');
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (;;) {
        if (body !== null) {
          const stop = rest.indexOf('\r\n.\r\n');
          if (stop < 0) return;
          const text = rest.slice(0, stop);
          rest = rest.slice(stop + 5);
          body = null;
          void end(text);
          continue;
        }
        const newline = rest.indexOf('\r\n');
        if (newline < 0) return;
        const line = rest.slice(0, newline);
        rest = rest.slice(newline + 2);
        command(line);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    accepted,
    connections: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => resolve());
      }),
  };
}

export function headerOf(text: string, name: string): string {
  const unfolded = text.replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}
