/** Reads markup back, strictly: for the specs of what is drawn. */
const TOKEN =
  /<\/([A-Za-z][\w-]*)>|<([A-Za-z][\w-]*)((?: [\w:-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|#39);)*")*)(\/?)>|((?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+)/gy;

export type Found = { name: string; attributes: Record<string, string>; text: string; depth: number };

/** Every element in order, with its own and inner text. @throws on what is not well-formed */
export function readMarkup(markup: string): Found[] {
  const found: Found[] = [];
  const open: Found[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < markup.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(markup);
    if (!token) throw new Error(`Not well-formed at ${from}: ${markup.slice(from, from + 80)}`);
    const [, closed, opened, attributes = '', empty, text] = token;
    if (closed !== undefined) {
      const last = open.pop();
      if (last?.name !== closed) throw new Error(`</${closed}> closes <${last?.name}> at ${from}`);
    } else if (opened !== undefined) {
      const one = { name: opened, attributes: attributesOf(attributes), text: '', depth: open.length };
      found.push(one);
      if (empty === '') open.push(one);
    } else for (const one of open) one.text += plain(text ?? '');
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return found;
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries<string>(
    [...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map((found) => [found[1] ?? '', plain(found[2] ?? '')]),
  );

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text: string): string =>
  text.replace(/&(\w+|#39);/g, (_, name: string) => letters[name] ?? '');
