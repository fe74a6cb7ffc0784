import { downloadHeaders, type Upload } from '#documents';
import type { ApiReply } from './http.js';
import type { Iter } from './iter.js';

/** Hands a file over: to be kept by who asked, never run or shown in our name. */
export async function sendDocument(
  { documents }: Pick<Iter, 'documents'>,
  file: Pick<Upload, 'name' | 'mediaType' | 'size' | 'hash'>,
  reply: ApiReply,
): Promise<void> {
  const bytes = await documents.read(file.hash);
  for (const [name, value] of Object.entries(downloadHeaders(file))) reply.header(name, value);
  reply.send(bytes);
}
