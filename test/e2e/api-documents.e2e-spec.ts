/** A program sends a file, names its hash in an event, and who sees that event reads the file. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#documents';
import { bytesOf } from '../../libs/documents/testing/files.js';
import { createWorld, newApplication, signedIn, type Browser, type World } from '../support/api/world.js';

const CAP = 1_048_576;
const HOSTILE = 'atto "12"/../<b>è</b>.pdf';

let directory: string;
let world: World;
let alfa: Browser;
let beta: Browser;
let officer: Browser;
let both: Browser;
let application: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'iter-api-documents-'));
  world = await createWorld({ documents: openStore({ directory, cap: CAP }) });
  [alfa, beta, officer, both] = (await Promise.all(
    ['alfa', 'beta', 'officer', 'both'].map((name) => signedIn(world, name)),
  )) as [Browser, Browser, Browser, Browser];
  application = await newApplication(world, alfa, officer);
  await alfa.event(application, { type: 'application.send', data: { budgetCents: 5 } });
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

const toAdmit = { event: 'application.admit', field: '/act/documentHash', name: HOSTILE };
const toSend = { event: 'application.send', field: '/data/form', name: 'a.pdf' };
const at = (query: Record<string, string> = toAdmit, id = application) =>
  `/api/v1/cases/${id}/documents?${new URLSearchParams(query)}`;

describe('a file that is sent to the API', () => {
  const bytes = bytesOf.pdf('Determinazione di ammissione');
  const hash = createHash('sha256').update(bytes).digest('hex');
  let document: string;

  it('is kept, and answered with the hash that events name', async () => {
    const { status, body } = await both.send('POST', at(), bytes);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      caseId: application,
      hash,
      name: HOSTILE,
      size: bytes.length,
      mediaType: 'application/pdf',
      event: 'application.admit',
      field: '/act/documentHash',
      organisationId: null,
      sentBy: 'both',
      sentAt: expect.any(String),
      recorded: false,
    });
    document = body.id;
  });

  it('is its own side’s alone while the record does not name it', async () => {
    expect((await officer.get(`/api/v1/documents/${document}`)).text).toBe(bytes.toString());
    expect((await alfa.get(`/api/v1/documents/${document}`)).status).toBe(404);
    expect((await alfa.get(`/api/v1/cases/${application}/documents`)).body).toEqual({ items: [] });
  });

  it('is read, once a step has named it, by whoever reads the step, and by nobody else', async () => {
    const act = { type: 'determination', body: 'Dirigente', number: '12', date: '2026-11-20' };
    const admitted = await both.event(application, {
      type: 'application.admit',
      data: {},
      act: { ...act, documentHash: hash },
    });
    expect(admitted.status).toBe(200);
    const { body } = await alfa.get(`/api/v1/cases/${application}/documents`);
    // Of the office an organisation reads the role, and no name.
    expect(body.items).toMatchObject([{ id: document, hash, recorded: true, sentBy: null }]);
    const { status, headers, text } = await alfa.get(`/api/v1/documents/${document}`);
    expect(status).toBe(200);
    expect(text).toBe(bytes.toString());
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''/),
      'x-content-type-options': 'nosniff',
      'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
    });
    expect((await beta.get(`/api/v1/documents/${document}`)).status).toBe(404);
    expect((await beta.get(`/api/v1/cases/${application}/documents`)).status).toBe(404);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['empty', bytesOf.empty(), 422],
    ['kind', bytesOf.executable(), 422],
    ['macros', bytesOf.macros(), 422],
    ['too-large', Buffer.alloc(CAP + 1, 'a'), 413],
  ])('is told why: %s', async (code, bytes, expected) => {
    const { status, headers, body } = await both.send('POST', at(), bytes);
    expect([status, body.code]).toEqual([expected, code]);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body.detail).toMatch(/^(Il|Questo tipo di) file /);
  });

  it.each([
    ['without its event', { field: '/data/a', name: 'a.pdf' }, 'event'],
    ['for an event that the case does not know', { ...toAdmit, event: 'application.invent' }, 'event'],
    ['for no place of the data', { ...toAdmit, field: 'documento' }, 'field'],
    ['for a field that holds no document', { ...toAdmit, field: '/data/reason' }, 'field'],
    ['for the act of an event that has none', { ...toSend, field: '/act/documentHash' }, 'field'],
    ['without a name', { ...toAdmit, name: '' }, 'name'],
    ['with a field that is not known', { ...toAdmit, nome: 'a' }, 'nome'],
  ])('comes %s', async (_how, query, pointer) => {
    const { status, body } = await both.send('POST', at(query), bytesOf.pdf('x'));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it('comes as something else than bytes, from another site, or from who has no part in the case', async () => {
    expect((await both.send('POST', at(), {})).status).toBe(415);
    const elsewhere = { origin: 'https://altrove.example' };
    expect((await both.send('POST', at(), bytesOf.pdf('x'), elsewhere)).status).toBe(403);
    expect((await beta.send('POST', at(), bytesOf.pdf('x'))).status).toBe(404);
    expect((await officer.send('POST', at({ ...toAdmit, role: 'manager' }), bytesOf.pdf('x'))).status).toBe(
      403,
    );
    const { rows } = await world.owner.query('SELECT count(*)::int AS sent FROM document_upload');
    expect(rows).toEqual([{ sent: 1 }]);
  });
});
