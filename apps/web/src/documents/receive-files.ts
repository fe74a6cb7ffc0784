/** The files of a form: kept one by one as they come, each entered for its field. */
import type { Readable } from 'node:stream';
import { enterUpload, sayRefusal, type NewUpload, type RefusalOfFile } from '#documents';
import { FORM_KEY, refuseWrongKey, type ApiRequest, type Iter } from '#door';
import type { FieldError } from '#engine';
import type { Language } from '#terms';
import { readMultipart } from '../forms/multipart.js';

export type Received = {
  fields: URLSearchParams;
  /** Hashes by the name of the field. */
  files: Map<string, string>;
  /** Files that were not taken. */
  refused: { field: string; refusal: RefusalOfFile }[];
};

/** @param takes the field that a file is for, by the name under which it comes; null if there is none: it is not kept. */
type Given = Pick<NewUpload, 'case' | 'event' | 'by' | 'organisation'> & {
  takes: (name: string, sent: URLSearchParams) => string | null;
};

export async function receiveFiles(
  { pool, documents }: Pick<Iter, 'pool' | 'documents'>,
  request: ApiRequest,
  { takes, ...upload }: Given,
): Promise<Received> {
  const files: Received['files'] = new Map();
  const refused: Received['refused'] = [];
  let sent = new URLSearchParams();
  const fields = await readMultipart(request.headers, request.body as Readable, {
    begin: (before) => {
      refuseWrongKey(request, before.get(FORM_KEY));
      sent = before;
    },
    file: async ({ field: given, name, bytes }) => {
      const field = takes(given, sent);
      if (field === null) return;
      const kept = await documents.keep(bytes);
      if (!kept.ok) {
        refused.push({ field, refusal: kept.refusal });
        return;
      }
      await enterUpload(pool, { ...upload, ...kept, field, name });
      files.set(field, kept.hash);
    },
  });
  fields.delete(FORM_KEY);
  return { fields, files, refused };
}

/** A form whose files are its fields: each of them holds the hash, and of what was not taken it is said why. */
export const withHashes = (
  { fields, files, refused }: Received,
  language: Language,
): { sent: URLSearchParams; refused: FieldError[] } => {
  for (const [field, hash] of files) fields.set(field, hash);
  return {
    sent: fields,
    refused: refused.map(({ field, refusal }) => ({
      pointer: field,
      message: sayRefusal(refusal)[language],
    })),
  };
};
