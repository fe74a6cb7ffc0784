import type { EntrySeen } from './entries.js';
import type { Stride } from './path.page.js';

/** The steps that moved the case; those that left it where it was are counted with the one before. */
export function stridesOf(entries: readonly EntrySeen[]): Stride[] {
  const strides: Stride[] = [];
  for (const { revision, text, from, to, fromText, toText, recordedAt } of entries) {
    const last = strides.at(-1);
    if (last && from === to) last.stayed += 1;
    else strides.push({ revision, text, from: fromText, to: toText, at: recordedAt, stayed: 0 });
  }
  return strides;
}
