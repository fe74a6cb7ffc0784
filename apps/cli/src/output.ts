/** stdout is data, stderr is talk. */
export type Output = {
  json: boolean;
  /** The result: JSON on demand, else the given lines. */
  result: (data: unknown, lines: () => string[]) => void;
  talk: (line: string) => void;
};

export function outputFor({ json = false, quiet = false }: { json?: boolean; quiet?: boolean }): Output {
  return {
    json,
    result: (data, lines) =>
      process.stdout.write(`${json ? JSON.stringify(data, null, 2) : lines().join('\n')}\n`),
    talk: (line) => {
      if (!quiet) process.stderr.write(`${line}\n`);
    },
  };
}

/** Columns padded to their widest cell. */
export function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
}
