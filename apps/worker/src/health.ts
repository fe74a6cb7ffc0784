/** Whether the worker works, for whoever keeps it running: 200 or 503, and why. */
import { createServer, type Server } from 'node:http';
import type { JobsHealth } from '#jobs';
import type { WorkerHealth } from './create-worker.js';
import type { MailHealth } from './mail-rounds.js';

export type Health = { worker: WorkerHealth; jobs: JobsHealth; mail: MailHealth };

/** Serves `GET /health`. Alarms that are away do not make it ill: the rounds find everything. */
export function serveHealth(
  read: () => Health,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    const asked = request.method === 'GET' && request.url === '/health';
    const health = read();
    const status = !asked ? 404 : health.worker.well ? 200 : 503;
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(asked ? JSON.stringify(health) : '{}');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}
