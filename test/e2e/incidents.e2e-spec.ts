import { randomUUID } from 'node:crypto';
import { dispatch, expandIncidents, expandNotices, openMailer } from '#notify';
import { openPages } from '../../apps/web/src/index.js';
import { type Browser, createWorld, signedIn, small, type World } from '../support/api/world.js';
import { scriptedSmtp, type ScriptedSmtp } from '../support/notify/smtp.js';
import { PageBrowser } from '../support/pages/browser.js';

let world: World;
let smtp: ScriptedSmtp;
let officer: Browser;
let pages: PageBrowser;
let refused = true;

const send = async () => {
  const mailer = openMailer({ url: smtp.url, from: 'iter@comune.example', connections: 1 });
  const composing = { procedure: small, base: 'https://iter.example' };
  await dispatch({ pool: world.pool, composing, mailer, concurrency: 1 });
  mailer.close();
};

beforeAll(async () => {
  world = await createWorld({ faces: [await openPages()] });
  smtp = await scriptedSmtp((to) =>
    refused && to.startsWith('manager') ? { at: 'RCPT', say: '550 5.1.1 No such user' } : 'accept',
  );
  // Only who is no account of the demonstration is written to.
  await world.owner.query(`UPDATE person SET demonstration = false WHERE display_name = 'manager'`);
  for (const role of ['manager', 'archivist'])
    await world.owner.query(
      `INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at) VALUES ($1, $2, 1, 'told', $3, '{}', iter_now())`,
      [randomUUID(), world.northCall.root, role],
    );
  await expandNotices({ pool: world.pool, procedure: small });
  await send();
  officer = await signedIn(world, 'officer');
  pages = new PageBrowser(world.origin);
  await pages.signIn('officer@example.org');
});
afterAll(async () => {
  await world.close();
  await smtp.close();
});

const listed = async (browser: Browser, query = '') =>
  (await browser.get(`/api/v1/incidents${query}`)).body.items as { id: string; kind: string }[];
const idOf = async (kind: string) => (await listed(officer)).find((one) => one.kind === kind)?.id ?? '';

describe('incidents', () => {
  it('are listed in words for who has a role there, and for nobody else', async () => {
    const { body } = await officer.get(`/api/v1/incidents/${await idOf('not-delivered')}`);
    expect(body).toMatchObject({
      name: 'Lettera non arrivata',
      said: expect.stringContaining('550 5.1.1 No such user'),
      toDo: expect.stringContaining('riprovare l’invio'),
      caseId: world.northCall.root,
      whose: 'manager, manager',
      mayRetry: true,
      closed: null,
    });
    const southerner = await signedIn(world, 'southerner');
    expect(await listed(southerner)).toEqual([]);
    expect((await southerner.get(`/api/v1/incidents/${body.id}`)).status).toBe(404);
    expect((await southerner.send('POST', `/api/v1/incidents/${body.id}/retry`, {})).status).toBe(404);
  });

  it('are seen, but not closed, by who does not answer for the procedure', async () => {
    const legal = await signedIn(world, 'legal');
    const id = await idOf('nobody-to-write-to');
    expect((await legal.get(`/api/v1/incidents/${id}`)).status).toBe(200);
    expect((await legal.send('POST', `/api/v1/incidents/${id}/closing`, { reason: 'x' })).status).toBe(403);
  });

  it('are one click from the officer’s home, and closed on their page with a reason', async () => {
    const home = await pages.get('/');
    expect(home.document.querySelector('main a[href="/incidenti"]')?.text).toBe('Incidenti aperti: 2');
    const list = await pages.get('/incidenti');
    expect(list.text).toContain('Nessuno a cui scrivere');
    const id = await idOf('nobody-to-write-to');
    const page = await pages.get(`/incidenti/${id}`);
    expect(page.text).toContain('Dare a una persona il ruolo o il mandato che manca');
    expect(page.document.querySelector('#retry-form')).toBeNull();

    const empty = await pages.submit(page, { reason: ' ' }, '#closing-form');
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Scrivere la ragione.');

    const closed = await pages.submit(page, { reason: 'Nominata oggi.' }, '#closing-form');
    expect(closed.url).toBe(`/incidenti/${id}`);
    expect(closed.text).toContain('Nominata oggi.');
    expect(closed.document.querySelector('#closing-form')).toBeNull();
    expect((await pages.get('/incidenti')).text).not.toContain('Nessuno a cui scrivere');
    expect((await pages.get('/incidenti?stato=chiusi')).text).toContain('Nessuno a cui scrivere');
    const again = await officer.send('POST', `/api/v1/incidents/${id}/closing`, { reason: 'Ancora.' });
    expect([again.status, again.body.code]).toEqual([409, 'incident-closed']);
  });

  it('of a letter are closed by sending it again, and this one arrives', async () => {
    refused = false;
    const id = await idOf('not-delivered');
    const page = await pages.submit(await pages.get(`/incidenti/${id}`), {}, '#retry-form');
    expect(page.text).toContain('Invio ripetuto.');
    await send();
    expect(smtp.accepted.map(({ to }) => to)).toEqual(['manager@example.org']);
    expect(await listed(officer, '?filter[status]=open')).toEqual([]);
    expect((await officer.send('POST', `/api/v1/incidents/${id}/retry`, {})).status).toBe(409);
  });

  it('that are closed already are told to nobody', async () => {
    await expandIncidents({ pool: world.pool });
    await send();
    const { rows } = await world.owner.query(`SELECT DISTINCT state FROM message WHERE kind = 'incident'`);
    expect(rows).toEqual([{ state: 'cancelled' }]);
  });

  it('of a PEC that cannot go hold its text, and page and API say that it did not leave', async () => {
    const { alfa } = world.organisations;
    const [notification, message] = [randomUUID(), randomUUID()];
    await world.owner.query('UPDATE organisation SET demonstration = false WHERE id = $1', [alfa]);
    await world.owner.query(
      `INSERT INTO notification (id, case_id, revision, notice, recipient_organisation, data, owed_at, expanded_at)
       VALUES ($1, $2, 1, 'told', $3, '{}', iter_now(), iter_now())`,
      [notification, world.northCall.root, alfa],
    );
    await world.owner.query(
      `INSERT INTO message (id, kind, case_id, notification_id, recipient_organisation, channel, next_at, true_until, owed_at)
       VALUES ($1, 'notice', $2, $3, $4, 'pec', iter_now(), iter_now() + interval '5 days', iter_now())`,
      [message, world.northCall.root, notification, alfa],
    );
    await send();
    const { body } = await officer.get(`/api/v1/messages/${message}`);
    expect(body).toMatchObject({
      channel: 'pec',
      courtesy: false,
      person: 'Ente alfa',
      state: 'failed',
      standing: 'PEC non inviata: va inviata a mano',
      said: 'Il domicilio digitale (PEC) dell’ente non è registrato.',
      address: null,
      addressSource: null,
    });
    const id = await idOf('pec-by-hand');
    const page = await pages.get(`/incidenti/${id}`);
    expect(page.text).toContain('protocollare le ricevute');
    expect(page.document.querySelector('.letter')?.text).toBe(body.plain);
    const done = { reason: 'Inviata a mano, prot. 41; consegna del 3 febbraio alle 10:12.' };
    expect((await pages.submit(page, done, '#closing-form')).text).toContain('prot. 41');
  });

  it('of what another case told name that case, with the way to it, in the language of the reader', async () => {
    const tell = randomUUID();
    await world.owner.query(
      `INSERT INTO tell (id, from_case, from_revision, to_case, event, data, owed_at, status, refusal)
       VALUES ($1, $2, 1, $3, 'question.received', '{}', iter_now(), 'refused', '{"kind": "bad-data", "reasons": []}')`,
      [tell, world.southCall.root, world.northCall.root],
    );
    await world.owner.query('SELECT open_refused($1)', [tell]);
    const { rows } = await world.owner.query<{ title: string }>('SELECT title FROM case_file WHERE id = $1', [
      world.southCall.root,
    ]);
    const title = rows[0]?.title ?? '';
    const { body } = await officer.get(`/api/v1/incidents/${tell}`);
    expect(body).toMatchObject({
      toldBy: { id: world.southCall.root, title },
      said: expect.stringContaining(`La pratica «${title}» ha comunicato`),
    });
    const page = await pages.get(`/incidenti/${tell}`);
    const link = page.document.querySelector(`main a[href="/pratiche/${world.southCall.root}"]`);
    expect(link?.text).toBe(title);
    const english = await officer.get(`/api/v1/incidents/${tell}`, { 'accept-language': 'en' });
    expect(english.body.said).toContain(`The case “${title}” told this one`);
  });
});
