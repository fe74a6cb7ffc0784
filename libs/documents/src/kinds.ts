/** Which files are taken, told by their bytes: a name and a declared type prove nothing. */
import type { FileHandle } from 'node:fs/promises';
import { namesInZip, startsLikeOpenDocument } from './zip.js';

export const KINDS = {
  pdf: { mediaType: 'application/pdf', said: 'PDF' },
  p7m: { mediaType: 'application/pkcs7-mime', said: 'p7m' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    said: 'docx',
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', said: 'xlsx' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', said: 'odt' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', said: 'ods' },
  png: { mediaType: 'image/png', said: 'PNG' },
  jpeg: { mediaType: 'image/jpeg', said: 'JPEG' },
  tiff: { mediaType: 'image/tiff', said: 'TIFF' },
  txt: { mediaType: 'text/plain', said: 'txt' },
  zip: { mediaType: 'application/zip', said: 'zip' },
} as const;

export type KindOfFile = keyof typeof KINDS;

/** All but archives, whose content nobody has looked at. */
export const TAKEN: readonly KindOfFile[] = [
  'pdf',
  'p7m',
  'docx',
  'odt',
  'xlsx',
  'ods',
  'png',
  'jpeg',
  'tiff',
  'txt',
];

const HEAD = 4096;
/** Object identifier 1.2.840.113549.1.7.2, signedData (RFC 5652, 5.1). */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');

const begins = (head: Buffer, ...starts: string[]): boolean =>
  starts.some((start) => head.subarray(0, start.length / 2).toString('hex') === start);

/** CMS in DER; some programs of signature write it in base64. */
function isSigned(head: Buffer): boolean {
  const bytes = begins(head, '4d49') ? Buffer.from(head.subarray(0, 64).toString('latin1'), 'base64') : head;
  return bytes[0] === 0x30 && bytes.subarray(0, 32).includes(SIGNED_DATA);
}

/** What the bytes are; `macros` for an office file with programs in it, null for anything else. */
export async function kindOf(file: FileHandle, size: number): Promise<KindOfFile | 'macros' | null> {
  const head = Buffer.alloc(Math.min(HEAD, size));
  await file.read(head, 0, head.length, 0);
  if (begins(head, '255044462d')) return 'pdf';
  if (isSigned(head)) return 'p7m';
  if (begins(head, '89504e470d0a1a0a')) return 'png';
  if (begins(head, 'ffd8ff')) return 'jpeg';
  if (begins(head, '49492a00', '4d4d002a')) return 'tiff';
  if (begins(head, '504b0304', '504b0506')) return kindOfZip(file, size, head);
  return (await isText(file, size)) ? 'txt' : null;
}

async function kindOfZip(file: FileHandle, size: number, head: Buffer): Promise<KindOfFile | 'macros'> {
  const open = startsLikeOpenDocument(head);
  if (open === KINDS.odt.mediaType) return 'odt';
  if (open === KINDS.ods.mediaType) return 'ods';
  const names = await namesInZip(file, size);
  if (!names.has('[Content_Types].xml')) return 'zip';
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return 'macros';
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : 'zip';
}

const CONTROL = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13].includes(code)));
const CHUNK = 65_536;

/** UTF-8 from end to end, without control characters. */
async function isText(file: FileHandle, size: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunk = Buffer.alloc(CHUNK);
  try {
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
      if (bytesRead === 0) break;
      const read = chunk.subarray(0, bytesRead);
      if (read.some((byte) => CONTROL.has(byte))) return false;
      decoder.decode(read, { stream: true });
      at += bytesRead;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
