/** What somebody had written in a form that comes to nothing, so that it is not lost with it. */
import { Readable } from 'node:stream';
import type { ApiRequest } from '#door';
import { readMultipart } from '../forms/multipart.js';

export type Written = { fields: URLSearchParams | null; withFiles: boolean };

/** Of a form with files, what was written; the files themselves are read over. */
export async function writtenIn({ body, headers }: ApiRequest): Promise<Written> {
  if (body instanceof URLSearchParams) return { fields: body, withFiles: false };
  const isUnread = body instanceof Readable && !body.readableDidRead;
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  if (!isUnread || !isForm) return { fields: null, withFiles: false };
  const fields = await readMultipart(headers, body, {
    begin: () => undefined,
    file: async ({ bytes }) => {
      for await (const _part of bytes) continue;
    },
  }).catch(() => null);
  return { fields, withFiles: true };
}
