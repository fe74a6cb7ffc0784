/** The known word that a reader most likely meant, or undefined when none is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, distance: distance(written.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(best.word.length / 3))
    ? best.word
    : undefined;
}

/** How many letters must be changed, added, dropped or swapped with their neighbour. */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      row.push(cheapest(rows, row, i, j, from, to));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

function cheapest(rows: number[][], row: number[], i: number, j: number, from: string, to: string): number {
  const at = (line: number, column: number) => rows[line]?.[column] ?? Infinity;
  const same = from[i - 1] === to[j - 1];
  const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
  return Math.min(
    at(i - 1, j) + 1,
    (row[j - 1] ?? Infinity) + 1,
    at(i - 1, j - 1) + (same ? 0 : 1),
    swapped ? at(i - 2, j - 2) + 1 : Infinity,
  );
}
