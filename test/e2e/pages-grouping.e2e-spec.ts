/** What a member of a grouping that does not lead sees and does: it reads, and declares for itself. */
import { randomUUID } from 'node:crypto';
import { FORM_KEY } from '#door';
import { bytesOf } from '../../libs/documents/testing/files.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

describe('a member that does not lead', () => {
  let world: StoryWorld;
  let bussola: PageBrowser;
  let home: Seen;
  let path: string;
  beforeAll(async () => {
    // Applications are in; Aurora leads one, Bussola takes part in it.
    world = await openStory('2025-10-16T10:00');
    bussola = await world.signedIn('bussola');
    home = await bussola.get('/ente');
    path = home.document.querySelector('main .next-step .btn-primary')?.getAttribute('href') ?? '';
  });
  afterAll(() => world.close());

  const caseOf = (address: string) => address.split('/').slice(0, 4).join('/');
  const links = (page: Seen) => page.document.querySelectorAll('main a').map((one) => one.text.trim());

  it('finds the application under "Il mio ente", with the one thing that is asked of it', () => {
    expect(home.text).toContain('Ora tocca a te');
    expect(home.text).toContain('Conferma l’adesione del tuo ente');
  });

  it('reads who takes part, what is still to be confirmed, and that the lead sends the rest', async () => {
    const page = await bussola.get(caseOf(path));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Il tuo ente non è capofila');
    const rows = page.document
      .querySelectorAll('section[aria-labelledby=grouping] tbody tr')
      .map((row) => row.structuredText.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      'Consorzio Aurora di Esempio (dimostrazione) Capofila 60% —',
      'Cooperativa Bussola di Esempio (dimostrazione) (il tuo ente) Membro 40% Da confermare',
    ]);
    expect(links(page)).not.toContain('Ritira la domanda');
  });

  it('cannot do what the lead does, and is told who can', async () => {
    const page = await bussola.get(`${caseOf(path)}/riepilogo/application.withdraw`);
    expect(page.text).toContain('Per il raggruppamento agisce il capofila');
    expect(page.document.querySelector('form[data-island=send]')).toBeNull();
    const key = (await bussola.get(path)).document.querySelector(`[name=${FORM_KEY}]`)?.getAttribute('value');
    const sent = await bussola.post(
      `${caseOf(path)}/invia/application.withdraw`,
      new URLSearchParams({ [FORM_KEY]: key ?? '', command: `page/${randomUUID()}` }),
    );
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Per il raggruppamento agisce il capofila');
  });

  it('declares for itself and sends its mandate, by one form, and keeps a receipt of its own', async () => {
    const form = await bussola.get(path);
    const declared = Object.fromEntries(
      ['requirements', 'noExclusionCause', 'awareOfPenalties'].map((name) => [
        `/data/declarations/${name}`,
        'true',
      ]),
    );
    const summary = await bussola.upload(form, { ...declared, act: 'next' }, [
      { field: '/data/mandate', name: 'mandato.pdf', bytes: bytesOf.pdf('mandato') },
    ]);
    expect(summary.url).toContain('/riepilogo/adhesion.confirm');
    expect(summary.text).toContain('mandato.pdf');
    const receipt = await bussola.submit(summary, {}, 'main form[data-island=send]');
    expect(receipt.url).toMatch(/\/ricevute\/\d+\?inviata$/);
    const page = await bussola.get(caseOf(path));
    expect(page.text).toContain('Membro 40% Confermata');
    expect(page.text).not.toContain('Ora tocca a te');
  });

  it('is seen by its lead and by the office to have confirmed', async () => {
    const aurora = await world.signedIn('aurora');
    expect((await aurora.get(caseOf(path))).text).toContain('Membro 40% Confermata');
    const officer = await world.signedIn('procedimento');
    const id = caseOf(path).split('/').at(-1) ?? '';
    expect((await officer.get(`/pratiche/${id}`)).text).toContain('adesione confermata');
  });

  it('is told of when it files, and tells its lead and the office when it has confirmed', async () => {
    const id = caseOf(path).split('/').at(-1) ?? '';
    const { rows } = await world.pool.query<{ notice: string; to: string }>(
      `SELECT n.notice, coalesce(o.name, n.recipient_role) AS "to"
       FROM notification n LEFT JOIN organisation o ON o.id = n.recipient_organisation
       WHERE n.case_id = $1 AND n.notice LIKE 'adhesion%' ORDER BY n.notice, "to"`,
      [id],
    );
    expect(rows).toEqual([
      { notice: 'adhesionAsked', to: 'Cooperativa Bussola di Esempio (dimostrazione)' },
      { notice: 'adhesionConfirmed', to: 'Consorzio Aurora di Esempio (dimostrazione)' },
      { notice: 'adhesionConfirmed', to: 'procedure-officer' },
    ]);
    const aurora = await world.signedIn('aurora');
    expect((await aurora.get(caseOf(path))).text).toContain('Adesione confermata: domanda n. 1');
    expect((await bussola.get(caseOf(path))).text).toContain(
      'Conferma l’adesione del tuo ente: domanda n. 1',
    );
  });

  it('reads what its lead sent: the receipt says who sent it, and what', async () => {
    const page = await bussola.get(caseOf(path));
    const sent = page.document
      .querySelectorAll('section[aria-labelledby=receipts] li')
      .map((one) => one.structuredText.replace(/\s+/g, ' ').trim());
    expect(sent).toEqual([
      'Adesione di un ente confermata, giovedì 16 ottobre 2025, ore 10:00',
      'Domanda presentata, venerdì 10 ottobre 2025, ore 16:00 (inviata da Consorzio Aurora di Esempio (dimostrazione))',
    ]);
    const link = page.document.querySelectorAll('section[aria-labelledby=receipts] a').at(-1);
    const receipt = await bussola.get(link?.getAttribute('href') ?? '');
    expect(receipt.status).toBe(200);
    expect(receipt.text).toContain('Per l’ente Consorzio Aurora di Esempio (dimostrazione)');
    expect(receipt.text).toContain('Che cosa è stato inviato');
    // Of another organisation one reads no person.
    expect(receipt.text).not.toContain('Inviata da');
    const cardo = await world.signedIn('cardo');
    expect((await cardo.get(receipt.url)).status).toBe(404);
  });

  it('shows nothing of it to an organisation that does not take part', async () => {
    const cardo = await world.signedIn('cardo');
    expect((await cardo.get(caseOf(path))).status).toBe(404);
  });
});
