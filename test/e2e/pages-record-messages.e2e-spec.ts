import { recordDomicile } from '#identity';
import { dispatch, expandNotices, openMailer } from '#notify';
import { scriptedSmtp, type ScriptedSmtp } from '../support/notify/smtp.js';
import type { PageBrowser, Seen } from '../support/pages/browser.js';
import { BEFORE_CLOSING, refuseWithNotice } from '../support/pages/refusal.js';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let world: StoryWorld;
let smtp: ScriptedSmtp | undefined;
let lawyer: PageBrowser;
let application: string;
beforeAll(async () => {
  world = await openStory(BEFORE_CLOSING);
  let refusing = false;
  smtp = await scriptedSmtp(() =>
    refusing ? { at: 'RCPT', say: '550 5.1.1 <script>no such user</script>' } : 'accept',
  );
  // Letters of a demonstration go to nobody: here they go to a server, which refuses the announcement.
  await world.owner.query(
    `UPDATE person SET demonstration = false WHERE email LIKE '%ginestra%' OR email LIKE '%procedimento%'`,
  );
  const mailer = openMailer({ url: smtp.url, from: 'Iter <iter@comune.example>', connections: 2 });
  const composing = { procedure: world.path.procedure, base: 'https://iter.example' };
  application = await refuseWithNotice(world, async (after) => {
    refusing = after === 'announcement';
    await expandNotices(world.path);
    await dispatch({ pool: world.pool, composing, mailer, concurrency: 2 });
  });
  mailer.close();
  lawyer = await world.signedIn('avvocatura');
}, 120_000);
afterAll(async () => {
  await smtp?.close();
  await world.close();
});

const stepOf = async (event: string): Promise<number> => {
  const { rows } = await world.pool.query<{ revision: number }>(
    'SELECT revision FROM ledger_entry WHERE case_id = $1 AND event = $2',
    [application, event],
  );
  return rows[0]?.revision ?? 0;
};

describe('a lawyer asks of the notice of refusal (9)', () => {
  it('whether it was due, sent, delivered, answered and considered, each with the step that proves it', async () => {
    const { text, document } = await lawyer.get(`/pratiche/${application}/storico`);
    const answers = [
      'Era dovuto? Sì, prima di ogni esclusione',
      'Norma Avviso dimostrativo, art. 9',
      'Motivi annunciati',
      'Inviato venerdì 17 ottobre 2025, ore 10:00:00',
      'Consegna provata venerdì 17 ottobre 2025, ore 11:30:00',
      'Ultimo giorno per le osservazioni lunedì 27 ottobre 2025',
      'Osservazioni Presentate',
      'Termine di conclusione sospeso da venerdì 17 ottobre 2025',
      'Considerate nella decisione Le osservazioni non provano che l’iscrizione fosse valida.',
    ];
    for (const answer of answers) expect(text).toContain(answer);
    const links = document
      .querySelectorAll('section[aria-labelledby=ten-bis] a')
      .map((link) => link.getAttribute('href'));
    const steps = ['refusal.announce', 'delivery.prove', 'observations.file', 'application.exclude'];
    expect(links).toEqual(
      await Promise.all(steps.map(async (step) => `/pratiche/${application}/storico/${await stepOf(step)}`)),
    );
  });
});

describe('what became of a message', () => {
  it('stands in the step that owed it: to whom, how, when, and the answer of the server', async () => {
    const { text, html } = await lawyer.get(
      `/pratiche/${application}/storico/${await stepOf('refusal.announce')}`,
    );
    expect(text).toMatch(
      /per e-mail, all’indirizzo \S*ginestra\S*\. Non consegnato: serve un altro mezzo: venerdì 17 ottobre 2025, ore 10:00:00/,
    );
    expect(text).toContain('Risposta: «550 5.1.1');
    expect(html).not.toContain('<script>no such user');
    expect(text).toContain('Da spedire: venerdì 17 ottobre 2025');
  });

  it('is told in the history of the case, in the language of the reader', async () => {
    const { text } = await lawyer.get(`/pratiche/${application}/storico?lang=en`);
    expect(text).toContain('Not delivered: another means is needed');
    await lawyer.get(`/pratiche/${application}/storico?lang=it`);
  });

  it('says that a letter was handed over, and by which answer', async () => {
    const { text } = await lawyer.get(
      `/pratiche/${application}/storico/${await stepOf('application.exclude')}`,
    );
    expect(text).toContain('La consegna che fa decorrere un termine si prova a parte');
    expect(text).toMatch(/Consegnato al server di posta: .*Risposta: «250 2\.0\.0 Ok: queued as \d+»/);
  });

  it('is shown to the organisation that was written to, and to no other', async () => {
    const step = await stepOf('refusal.announce');
    const own = await world.signedIn('ginestra');
    expect((await own.get(`/pratiche/${application}/storico/${step}`)).text).toContain('Non consegnato');
    const other = await world.signedIn('faro');
    expect((await other.get(`/pratiche/${application}/storico/${step}`)).status).toBe(404);
  });

  it('that went by certified mail is never said to be delivered, and names the list of the address', async () => {
    const { rows } = await world.pool.query<{ id: string; owner: string; step: number }>(
      `SELECT id, owner_organisation AS owner, opened_revision AS step FROM deadline
       WHERE case_id = $1 AND owner_organisation IS NOT NULL LIMIT 1`,
      [application],
    );
    const [term] = rows;
    if (!term) throw new Error('The organisation has no term.');
    const organisation = term.owner;
    const read = { organisation, address: 'ente@pec.example', source: 'INI-PEC', on: '2025-10-01' };
    expect(await recordDomicile(world.pool, read)).toBe(true);
    await world.owner.query(
      `INSERT INTO message (id, kind, case_id, deadline_id, due_at, rung, recipient_organisation, channel, state, said, next_at, true_until, owed_at, address, domicile_id)
       SELECT gen_random_uuid(), 'reminder', case_id, id, due_at, 3, owner_organisation, 'pec', 'sent', '250 2.0.0 Ok', due_at, due_at, opened_at,
         'ente@pec.example', (SELECT id FROM digital_domicile WHERE organisation_id = owner_organisation) FROM deadline WHERE id = $1`,
      [term.id],
    );
    const { text } = await lawyer.get(`/pratiche/${application}/storico/${term.step}`);
    expect(text).toContain(
      'per PEC, all’indirizzo ente@pec.example, da INI-PEC, consultato il mercoledì 1 ottobre 2025. Affidata al gestore PEC: le ricevute di accettazione e consegna sono nella casella PEC, non qui',
    );
    const english = await lawyer.get(`/pratiche/${application}/storico/${term.step}?lang=en`);
    expect(english.text).toContain('by certified mail (PEC), to the address ente@pec.example, from INI-PEC');
    await lawyer.get('/?lang=it');
  });

  it('says that nobody held the role when nobody did', async () => {
    await world.owner.query(
      `INSERT INTO notification (id, case_id, revision, notice, recipient_organisation, data, owed_at)
       SELECT gen_random_uuid(), case_id, revision, notice, gen_random_uuid(), data, owed_at FROM notification
       WHERE case_id = $1 AND revision = $2 LIMIT 1`,
      [application, await stepOf('refusal.announce')],
    );
    await expandNotices(world.path);
    const { rows } = await world.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM incident WHERE case_id = $1 AND kind = 'nobody-to-write-to'`,
      [application],
    );
    expect(rows[0]?.n).toBe(1);
  });
});

/** Where the messages that were found lead, in their order. */
const messagesOn = ({ document }: Seen) =>
  document.querySelectorAll('main tbody th a').map((link) => link.getAttribute('href') ?? '');

/** The row of each message, in words. */
const rowsOn = ({ document }: Seen) =>
  document.querySelectorAll('main tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' '));

describe('the list of all messages', () => {
  let officer: PageBrowser;
  beforeAll(async () => {
    officer = await world.signedIn('procedimento');
  });

  it('is reached from the sections, and by the history of a case', async () => {
    const home = await officer.get('/');
    expect(home.document.querySelector('nav.sections a[href="/messaggi"]')?.text).toBe('Messaggi');
    const history = await officer.get(`/pratiche/${application}/storico`);
    const [link] = history.document
      .querySelectorAll('main a')
      .filter(({ text }) => text === 'Messaggi di questa pratica');
    const found = await officer.get(link?.getAttribute('href') ?? '');
    expect(found.text).toContain('Solo i messaggi della pratica Domanda');
    const { rows } = await world.pool.query<{ id: string }>(
      'SELECT id FROM message WHERE case_id = $1 ORDER BY owed_at DESC, id DESC LIMIT 50',
      [application],
    );
    expect(messagesOn(found)).toEqual(rows.map(({ id }) => `/messaggi/${id}`));
    expect(rows.length).toBeGreaterThan(1);
  });

  it('is filtered by state, kind and title, as the address says, and the filters show it', async () => {
    const failed = await officer.get('/messaggi?stato=failed&tipo=notice');
    expect(rowsOn(failed).length).toBeGreaterThan(0);
    for (const row of rowsOn(failed)) expect(row).toContain('Non consegnato: serve un altro mezzo');
    const chosen = failed.document.querySelectorAll('.filters option[selected]');
    expect(chosen.map((option) => option.getAttribute('value'))).toEqual(['failed', 'notice']);
    expect(messagesOn(await officer.get('/messaggi?titolo=100%25'))).toEqual([]);
    const title = await officer.get('/messaggi?titolo=domanda n.&tipo=reminder');
    for (const row of rowsOn(title)) expect(row).toMatch(/Domanda n\./);
    const nothing = await officer.get('/messaggi?stato=held&tipo=incident');
    expect(nothing.text).toContain('Nessun messaggio corrisponde ai filtri.');
  });

  it.each(['stato=lost', 'tipo=digest', 'pratica=x', 'colore=rosso'])(
    'refuses the filter %s in words',
    async (asked) => {
      expect((await officer.get(`/messaggi?${asked}`)).status).toBe(400);
    },
  );

  it('goes on by pages, and no message stands on two', async () => {
    await world.owner.query(
      `INSERT INTO message (id, kind, case_id, deadline_id, due_at, rung, person_id, channel, state, next_at, true_until, owed_at)
       SELECT gen_random_uuid(), 'reminder', d.case_id, d.id, d.due_at, 3, p.id, 'email', 'cancelled', d.due_at, d.due_at, d.opened_at + n * interval '1 minute'
       FROM (SELECT * FROM deadline WHERE case_id = $1 LIMIT 1) d, (SELECT id FROM person LIMIT 1) p, generate_series(1, 60) n`,
      [application],
    );
    const seen: string[] = [];
    let next: string | undefined = '/messaggi?stato=cancelled';
    while (next !== undefined) {
      const page: Seen = await officer.get(next);
      seen.push(...messagesOn(page));
      next = page.document.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&');
    }
    expect(seen.length).toBeGreaterThanOrEqual(60);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('leads to each message: to whom, what became of it, its text, and its layout where nothing can run', async () => {
    const [address = ''] = messagesOn(await officer.get('/messaggi?stato=failed&tipo=notice'));
    const page = await officer.get(address);
    expect(page.text).toMatch(/Come per e-mail, all’indirizzo \S*ginestra/);
    expect(page.text).toMatch(
      /Da spedire: .* Non consegnato: serve un altro mezzo: .*Risposta: «550 5\.1\.1/,
    );
    expect(page.html).not.toContain('<script>no such user');
    const { rows } = await world.pool.query<{ plain: string; html: string }>(
      'SELECT plain, html FROM message WHERE id = $1',
      [address.split('/').at(-1)],
    );
    expect(page.document.querySelector('pre.letter')?.text).toBe(rows[0]?.plain);
    const layout = page.document.querySelector('main a[href$="/lettera"]')?.getAttribute('href') ?? '';
    const letter = await officer.get(layout);
    expect(letter.html).toBe(rows[0]?.html);
    const policy = letter.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').slice(0, 2)).toEqual(['sandbox', "default-src 'none'"]);
    expect(policy).not.toContain('script-src');
  });

  it('is told in English, letters and titles in the language in which they were written', async () => {
    const { text } = await officer.get('/messaggi?lang=en&stato=failed');
    expect(text).toContain('Not delivered: another means is needed');
    expect(text).not.toContain('Non consegnato');
    await officer.get('/?lang=it');
  });

  it('is for who answers for a procedure or its record; one’s own messages are for everybody', async () => {
    for (const who of ['avvocatura', 'dirigente'])
      expect([who, (await (await world.signedIn(who)).get('/messaggi')).status]).toEqual([who, 200]);
    const [own = ''] = messagesOn(await officer.get('/messaggi?stato=failed&tipo=notice'));
    for (const who of ['ufficio.protocollo', 'faro', 'ginestra']) {
      const other = await world.signedIn(who);
      expect((await other.get('/')).html).not.toContain('href="/messaggi"');
      expect([who, (await other.get('/messaggi')).status]).toEqual([who, 404]);
      const status = who === 'ginestra' ? 200 : 404;
      expect([who, (await other.get(own)).status]).toEqual([who, status]);
      expect([who, (await other.get(`${own}/lettera`)).status]).toEqual([who, status]);
    }
    expect((await officer.get('/messaggi/x')).status).toBe(404);
  });
});
