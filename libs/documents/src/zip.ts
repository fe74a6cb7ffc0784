/** The little of a ZIP file that tells an office document: its list of names, read from the end, and its first entry. */
import type { FileHandle } from 'node:fs/promises';

const END = Buffer.from('504b0506', 'hex');
const ENTRY = 0x02014b50;
/** The end record has 22 bytes and a comment of at most 65535. */
const LONGEST_END = 22 + 65_535;
/** A list of names longer than this belongs to no document. */
const LONGEST_LIST = 4_194_304;

/** Names in the central directory; none where there is no readable one. Nothing is unpacked. */
export async function namesInZip(file: FileHandle, size: number): Promise<Set<string>> {
  const tail = Buffer.alloc(Math.min(LONGEST_END, size));
  await file.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + 22 > tail.length) return new Set();
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > LONGEST_LIST || start + length > size) return new Set();
  const list = Buffer.alloc(length);
  await file.read(list, 0, length, start);
  return new Set(namesIn(list));
}

function* namesIn(list: Buffer): Generator<string> {
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === ENTRY;) {
    const name = list.readUInt16LE(at + 28);
    yield list.subarray(at + 46, at + 46 + name).toString('utf8');
    at += 46 + name + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
}

/** The content of a first, uncompressed entry `mimetype` (OpenDocument 1.3, part 2, 3.3); null if there is none. */
export function startsLikeOpenDocument(head: Buffer): string | null {
  if (head.length < 30 || head.readUInt16LE(8) !== 0) return null;
  const [size, name, extra] = [head.readUInt32LE(22), head.readUInt16LE(26), head.readUInt16LE(28)];
  if (head.subarray(30, 30 + name).toString('latin1') !== 'mimetype') return null;
  const from = 30 + name + extra;
  return head.subarray(from, from + size).toString('latin1');
}
