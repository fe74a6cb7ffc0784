/** Seconds of processor that the server has used so far, its backends together. Linux tells; elsewhere it is not known. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_PER_SECOND = 100;

export type ServerCpu = () => number;

export function serverCpuOf(dataDirectory: string): ServerCpu {
  const [first] = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  return () => {
    try {
      return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .reduce((sum, pid) => sum + secondsOf(pid, first ?? ''), 0);
    } catch {
      return NaN;
    }
  };
}

/** Of a process that is the postmaster (with what its ended children used) or one of its children; 0 of any other. */
function secondsOf(pid: string, postmaster: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = rest.slice(9, 13).map(Number);
    if (parent === postmaster) return (user + system) / TICKS_PER_SECOND;
    if (pid === postmaster) return (user + system + endedUser + endedSystem) / TICKS_PER_SECOND;
    return 0;
  } catch {
    return 0;
  }
}
