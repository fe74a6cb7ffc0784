/** Where a list goes on: after which value, and after which row of that value. */
import { z } from 'zod';
import { Problem } from '#door';

export type Place = { value: string; id: string };

export const writeCursor = (sort: string, { value, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** What names a row, unless its list says otherwise. */
export const uuids = z.uuid();

/**
 * @param values what a value of this order looks like
 * @param ids what names a row looks like
 * @throws a problem if the text is no cursor of a list in this order
 */
export function readCursor(
  text: string,
  sort: string,
  values: z.ZodType<string>,
  ids: z.ZodType<string> = uuids,
): Place {
  const place = z.tuple([z.literal(sort), values, ids]);
  const read = place.safeParse(parse(Buffer.from(text, 'base64url').toString('utf8')));
  if (!read.success) throw wrongCursor();
  const [, value, id] = read.data;
  return { value, id };
}

const wrongCursor = (): Problem => {
  const detail = {
    it: 'Il cursore non viene da un elenco in quest’ordine: usare «next» della pagina precedente, senza cambiare «sort».',
    en: 'The cursor is not from a list in this order: use "next" of the page before, without changing "sort".',
  };
  return new Problem('bad-request', {
    detail,
    errors: (language) => [{ pointer: 'cursor', message: detail[language] }],
  });
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
