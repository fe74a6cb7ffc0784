/** A form with files, read as it comes: its fields, and each file handed on before the next one is looked at. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { Incoming } from '#documents';

export type SentFile = { field: string; name: string; bytes: Incoming };

export type Reading = {
  /** Before the first file: what stood before it in the form. @throws to refuse the rest */
  begin: (fields: URLSearchParams) => void;
  file: (file: SentFile) => Promise<void>;
};

const LIMITS = { fields: 2_000, fieldSize: 100_000, files: 50, parts: 2_100, headerPairs: 50 };

/** @throws what `begin` or `file` throw, or when the form is not whole */
export async function readMultipart(
  headers: IncomingHttpHeaders,
  body: Readable,
  reading: Reading,
): Promise<URLSearchParams> {
  const fields = new URLSearchParams();
  const type = headers['content-type'] ?? '';
  const parser = new Busboy({ headers: { ...headers, 'content-type': type }, limits: LIMITS });
  let begun = false;
  let current: Readable | undefined;
  // One file after the other: two at once would need memory for one of them.
  let before: Promise<void> = Promise.resolve();
  parser.on('field', (name: string, value: string) => fields.append(name, value));
  parser.on('file', (field: string, stream: Readable, name: string | undefined) => {
    const work = async () => {
      if (!begun) reading.begin(fields);
      begun = true;
      // A field in which no file was chosen comes as one without a name.
      if (name === undefined || name === '') stream.resume();
      else await reading.file({ field, name, bytes: keptOpen(stream) });
      stream.resume();
    };
    current = stream;
    before = before.then(work).catch((error: unknown) => {
      stream.resume();
      throw error;
    });
    // Told at the end, when all is read.
    before.catch(() => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    parser.once('finish', () => resolve());
    const cut = (error?: Error) => {
      const told = error ?? new Error('The form did not arrive whole.');
      // Whoever reads a file is told, and leaves no half of it behind.
      current?.destroy(told);
      reject(told);
    };
    parser.once('error', cut);
    body.once('error', cut);
    body.once('aborted', () => cut());
    body.pipe(parser);
  });
  await before;
  if (!begun) reading.begin(fields);
  return fields;
}

/** A file of which its reader has seen enough does not end the form: what is left of it is read over. */
const keptOpen = (stream: Readable): Incoming => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>,
});
