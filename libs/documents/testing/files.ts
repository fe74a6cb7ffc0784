/** The smallest files of each kind that an upload meets, made byte by byte. */

type Entry = { name: string; content?: string };

/** A ZIP with uncompressed entries. */
export function zipOf(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content = '' } of entries) {
    const [n, c] = [Buffer.from(name), Buffer.from(content)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(c.length, 18);
    local.writeUInt32LE(c.length, 22);
    local.writeUInt16LE(n.length, 26);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt32LE(c.length, 20);
    listed.writeUInt32LE(c.length, 24);
    listed.writeUInt16LE(n.length, 28);
    listed.writeUInt32LE(at, 42);
    locals.push(local, n, c);
    central.push(listed, n);
    at += local.length + n.length + c.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const office = (...names: string[]): Buffer =>
  zipOf(['[Content_Types].xml', ...names].map((name) => ({ name, content: '<x/>' })));
const openDocument = (kind: string): Buffer =>
  zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<x/>' },
  ]);

const signed = (): Buffer =>
  Buffer.concat([
    Buffer.from('3080', 'hex'),
    Buffer.from('06092a864886f70d010702a080', 'hex'),
    Buffer.alloc(80, 1),
  ]);

export const bytesOf = {
  pdf: (text = 'prova') => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`),
  p7m: signed,
  p7mBase64: () => Buffer.from(signed().toString('base64')),
  docx: () => office('word/document.xml'),
  xlsx: () => office('xl/workbook.xml'),
  odt: () => openDocument('text'),
  ods: () => openDocument('spreadsheet'),
  png: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(20)]),
  jpeg: () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(20)]),
  tiff: () => Buffer.concat([Buffer.from('49492a00', 'hex'), Buffer.alloc(20)]),
  txt: () => Buffer.from('Perché sì.\r\nUna riga.\n'),
  zip: () => zipOf([{ name: 'a.txt', content: 'a' }]),
  macros: () => office('word/document.xml', 'word/vbaProject.bin'),
  executable: () => Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(60)]),
  binary: () => Buffer.from('testo\0e altro'),
  brokenZip: () => {
    const bytes = office('word/document.xml');
    bytes.writeUInt32LE(0xffffffff, bytes.length - 6);
    return bytes;
  },
  empty: () => Buffer.alloc(0),
};
