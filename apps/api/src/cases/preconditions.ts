/** Two headers of every change: which request this is, and which revision its author saw. */

/** The `Idempotency-Key`, in the name of its person: two people may use the same key. @throws a problem if it is missing or unfit */
import { type ApiRequest, headerOf, Problem } from '#door';
export function commandIdOf(request: ApiRequest, person: string): string {
  const key = headerOf(request, 'idempotency-key');
  if (key !== undefined && /^[\x21-\x7e]{8,200}$/.test(key)) return `${person}/${key}`;
  const detail = {
    it: 'Occorre l’intestazione Idempotency-Key: da 8 a 200 caratteri visibili, diversi per ogni richiesta (ad esempio un UUID).',
    en: 'The header Idempotency-Key is needed: 8 to 200 visible characters, other ones for each request (for example a UUID).',
  };
  throw new Problem('bad-request', {
    code: 'idempotency-key',
    detail,
    errors: (language) => [{ pointer: 'Idempotency-Key', message: detail[language] }],
  });
}

/** The revision in `If-Match`; undefined for `*`. @throws a problem if it is missing or not an ETag of a case */
export function revisionSeen(request: ApiRequest): number | undefined {
  const tag = headerOf(request, 'if-match')?.trim();
  if (tag === undefined) throw new Problem('precondition-required');
  if (tag === '*') return undefined;
  const revision = /^"([1-9]\d{0,8})"$/.exec(tag)?.[1];
  if (revision !== undefined) return Number(revision);
  const detail = {
    it: 'If-Match porta l’ETag della pratica, ad esempio "7", oppure *.',
    en: 'If-Match carries the ETag of the case, for example "7", or *.',
  };
  throw new Problem('bad-request', {
    code: 'if-match',
    detail,
    errors: (language) => [{ pointer: 'If-Match', message: detail[language] }],
  });
}
