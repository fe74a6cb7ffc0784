import { downloadHeaders, type DocumentStore, type Upload } from '#documents';
import type { ApiReply } from '#door';

/** Hands a file over: to be kept by who asked, never run or shown in our name. */
export async function sendDocument(
  store: DocumentStore,
  file: Pick<Upload, 'name' | 'mediaType' | 'size' | 'hash'>,
  reply: ApiReply,
): Promise<void> {
  const bytes = await store.read(file.hash);
  for (const [name, value] of Object.entries(downloadHeaders(file))) reply.header(name, value);
  reply.send(bytes);
}
