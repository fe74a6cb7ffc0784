// A program for tests to kill: serves a directory until told to end, and says how it went in one line of JSON.
import { EmbeddedFailure, startEmbedded } from '../../../libs/database/src/embedded/index.js';

const [directory = '', port = '0'] = process.argv.slice(2);
const began = performance.now();
const say = (answer: object) => process.stdout.write(`${JSON.stringify(answer)}\n`);

try {
  const server = await startEmbedded({
    directory,
    port: Number(port),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const { stop, ...address } = server;
  say({ ...address, ms: Math.round(performance.now() - began) });
  process.stdin.on('data', () => void stop().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof EmbeddedFailure)) throw error;
  say({ problem: error.problem, message: error.message });
  process.exitCode = 1;
}
