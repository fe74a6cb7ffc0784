import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { bytesOf } from '../testing/files.js';
import { sayRefusal } from './refusals.js';
import { openStore } from './store.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'iter-documents-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const arriving = async () => (await readdir(join(directory, 'arriving'))).length;
const keep = (bytes: Buffer, options = {}) =>
  openStore({ directory, ...options }).keep(Readable.from([bytes]));

describe('keeping a file', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['p7m', 'application/pkcs7-mime'],
    ['p7mBase64', 'application/pkcs7-mime'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['odt', 'application/vnd.oasis.opendocument.text'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['tiff', 'image/tiff'],
    ['txt', 'text/plain'],
  ] as const)('a %s is told by its bytes', async (kind, mediaType) => {
    const bytes = bytesOf[kind]();
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await keep(bytes)).toEqual({ ok: true, hash, size: bytes.length, mediaType });
    const store = openStore({ directory });
    expect(await store.has(hash)).toBe(true);
    expect(await buffer(await store.read(hash))).toEqual(bytes);
    const { mode } = await stat(join(directory, hash.slice(0, 2), hash.slice(2, 4), hash));
    expect(mode & 0o777).toBe(0o400);
  });

  it('the same content twice is one file', async () => {
    const [one, two] = [await keep(bytesOf.pdf()), await keep(bytesOf.pdf())];
    expect(one).toEqual(two);
    expect(await arriving()).toBe(0);
  });

  it.each([
    ['an archive', 'zip', 'Questo tipo di file non si può caricare.'],
    ['a program', 'executable', 'Questo tipo di file non si può caricare.'],
    ['a text with control characters', 'binary', 'Questo tipo di file non si può caricare.'],
    ['an archive whose list of names is a lie', 'brokenZip', 'Questo tipo di file non si può caricare.'],
    ['an office file with macros', 'macros', 'Il file contiene macro'],
    ['an empty file', 'empty', 'Il file è vuoto'],
  ] as const)('%s is refused, and leaves nothing behind', async (_, kind, sentence) => {
    const kept = await keep(bytesOf[kind]());
    expect(kept.ok).toBe(false);
    if (!kept.ok) expect(sayRefusal(kept.refusal).it).toContain(sentence);
    expect(await arriving()).toBe(0);
    expect(await readdir(directory)).toEqual(['arriving']);
  });

  it('an archive is taken where the installation says so', async () => {
    expect(await keep(bytesOf.zip(), { taken: ['zip'] })).toMatchObject({
      ok: true,
      mediaType: 'application/zip',
    });
  });

  it('a file above the cap is refused as soon as it is, whatever still comes', async () => {
    let sent = 0;
    function* endless() {
      for (;;) {
        sent += 1024;
        yield Buffer.alloc(1024, 'a');
      }
    }
    const kept = await openStore({ directory, cap: 2 * 1_048_576 }).keep(Readable.from(endless()));
    expect(kept).toEqual({ ok: false, refusal: { why: 'too-large', cap: 2 * 1_048_576 } });
    expect(sent).toBeLessThan(3 * 1_048_576);
    expect(await arriving()).toBe(0);
  });

  it('a line that is cut leaves no half of a file', async () => {
    function* cut() {
      yield bytesOf.pdf();
      throw new Error('aborted');
    }
    expect(await openStore({ directory }).keep(Readable.from(cut()))).toEqual({
      ok: false,
      refusal: { why: 'cut-off' },
    });
    expect(await arriving()).toBe(0);
  });

  it('only a hash names a file', async () => {
    await expect(openStore({ directory }).read('../../etc/passwd')).rejects.toThrow(RangeError);
    await expect(openStore({ directory }).read('ab'.repeat(32))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
