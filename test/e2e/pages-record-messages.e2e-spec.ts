import { recordDomicile } from '#identity';
import { dispatch, expandNotices, openMailer } from '#notify';
import { scriptedSmtp, type ScriptedSmtp } from '../support/notify/smtp.js';
import type { PageBrowser } from '../support/pages/browser.js';
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
