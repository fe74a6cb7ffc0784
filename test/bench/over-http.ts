/** `advance` as a program outside asks it: a signed-in person, one request a step, connections kept open. */
import { Agent, request } from 'node:http';
import { createApi } from '../../apps/api/src/create-api.js';
import { email, password, type Ground } from './ground.js';

export type Http = {
  post: (id: string, command: string, body: string) => Promise<boolean>;
  close: () => Promise<void>;
};

export async function serve({ source, procedure }: Ground): Promise<Http> {
  const api = await createApi({
    dataSource: source,
    procedure,
    wake: () => undefined,
    mode: 'demonstration',
    logger: false,
  });
  await api.listen(0, '127.0.0.1');
  const origin = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  const cookie = await signIn(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const headers = { cookie, origin, 'content-type': 'application/json', 'if-match': '*' };
  return {
    post: (id, command, body) =>
      new Promise((resolve, reject) => {
        const asked = request(
          `${origin}/api/v1/cases/${id}/events`,
          { method: 'POST', agent, headers: { ...headers, 'idempotency-key': command } },
          (answer) => {
            answer.resume();
            answer.on('end', () => resolve(answer.statusCode === 200));
          },
        );
        asked.on('error', reject);
        asked.end(body);
      }),
    close: async () => {
      agent.destroy();
      await api.close();
    },
  };
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`The benchmark could not sign in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
