/** Runs `crash-advance.ts` in a process of its own until it is killed, and tells what it had said by then. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer, Command } from '#procedures';
import type { CrashPoint } from './crash-points.js';

const program = fileURLToPath(new URL('./crash-advance.ts', import.meta.url));
const loader = new URL('./typescript/register.mjs', import.meta.url).href;

type Line = { asking?: Command; answered?: string; answer?: Answer; woken?: string[] };

export type Crashed = {
  /** The command that was being asked when the process died. */
  asking: Command;
  /** Every answer that somebody received, by command. */
  acknowledged: Map<string, Answer>;
  woken: string[];
  signal: NodeJS.Signals | null;
};

export async function crash(url: string, call: string, point: CrashPoint, pass: number): Promise<Crashed> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', loader, program, url, call, point, String(pass)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line) as Line);
  const [, signal] = await exit;
  const asking = lines.findLast((line) => line.asking)?.asking;
  if (!asking) throw new Error('The process died before it asked anything.');
  return {
    asking,
    acknowledged: new Map(
      lines.flatMap((line) => (line.answered && line.answer ? [[line.answered, line.answer] as const] : [])),
    ),
    woken: lines.flatMap((line) => line.woken ?? []),
    signal,
  };
}
