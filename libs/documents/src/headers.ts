/** A file leaves as something to keep, never as something to run or to show in our name. */
import type { Upload } from './uploads.js';

const inAscii = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\/%;]/g, '_')
    .trim() || 'documento';

/** RFC 8187, 3.2.1: everything but attr-char is percent-encoded. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export function downloadHeaders({
  name,
  mediaType,
  size,
  hash,
}: Pick<Upload, 'name' | 'mediaType' | 'size' | 'hash'>): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${extended(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
  };
}
