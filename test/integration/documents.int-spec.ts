import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { enterUpload, findUpload, openStore, uploadsOf, type KeptFile } from '#documents';
import { derivedId } from '#engine';
import { bytesOf } from '../../libs/documents/testing/files.js';
import { ets, openWorld, organisation, type World } from '../support/procedure.js';

let world: World;
let directory: string;
const person = ets.person ?? '';
const beta = derivedId('organisation', 'beta');

beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), 'iter-documents-'));
  for (const id of [organisation, beta])
    await world.owner.query(`INSERT INTO organisation (id, name, kind) VALUES ($1, 'Ente di prova', 'aps')`, [
      id,
    ]);
  await world.owner.query(`INSERT INTO person (id, display_name, email) VALUES ($1, 'P', 'p@example.org')`, [
    person,
  ]);
});
afterAll(async () => {
  await world.end();
  await rm(directory, { recursive: true, force: true });
});

async function kept(text: string): Promise<KeptFile> {
  const file = await openStore({ directory }).keep(Readable.from([bytesOf.pdf(text)]));
  if (!file.ok) throw new Error('A PDF is kept.');
  return file;
}

const enter = (file: KeptFile, more: { name?: string; organisation?: string | null } = {}) =>
  enterUpload(world.pool, {
    ...file,
    case: world.call,
    event: 'application.receive',
    field: '/key',
    name: 'statuto.pdf',
    by: person,
    organisation,
    ...more,
  });

describe('an upload', () => {
  it('keeps who, for whom, when and under which name, hostile or not', async () => {
    const name = `<img src=x onerror=alert(1)>'; DROP TABLE document; --.pdf`;
    const file = await kept('one');
    const id = await enter(file, { name });
    expect(await findUpload(world.pool, id)).toMatchObject({
      ...{ hash: file.hash, size: file.size, mediaType: 'application/pdf' },
      ...{ name, organisation, uploadedBy: person, submitted: false, case: world.call },
    });
  });

  it('of the same content by two organisations is one content and two uploads, each with its own reader', async () => {
    const file = await kept('two');
    const ids = [await enter(file), await enter(file, { organisation: beta })];
    const found = await Promise.all(ids.map((id) => findUpload(world.pool, id)));
    expect(found.map((one) => one?.organisation)).toEqual([organisation, beta]);
    expect(await world.rows('SELECT FROM document WHERE hash = $1', [file.hash])).toHaveLength(1);
  });

  it('counts as submitted from the moment an entry of its case names it', async () => {
    const file = await kept('three');
    const id = await enter(file);
    expect((await findUpload(world.pool, id))?.submitted).toBe(false);
    await world.take({ type: 'application.receive', data: { key: file.hash, organisation } });
    expect((await findUpload(world.pool, id))?.submitted).toBe(true);
    const listed = await uploadsOf(world.pool, world.call);
    expect(listed.filter(({ submitted }) => submitted).map((one) => one.id)).toEqual([id]);
  });

  it('is never changed or taken away by the application', async () => {
    for (const sql of [
      'DELETE FROM document_upload',
      `UPDATE document_upload SET name = 'x'`,
      'DELETE FROM document',
    ])
      await expect(world.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
