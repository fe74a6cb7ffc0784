import type { FormNode } from '../forms/node.js';

/** What the row is called in which a field stands: `Spesa 2`. A field says too little without it. */
export function rowOf(nodes: readonly FormNode[], field: string): string | null {
  for (const node of nodes) {
    if (node.type === 'keyed-list') {
      const row = node.rows.find(({ name }) => field.startsWith(`${name}/`));
      if (row) return row.label;
    }
    if (node.type !== 'open-list') continue;
    const place = node.rows.findIndex(({ name }) => field.startsWith(`${name}/`));
    if (place >= 0) return `${node.one} ${String(place + 1)}`;
  }
  return null;
}
