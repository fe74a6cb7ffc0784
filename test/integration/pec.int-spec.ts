import { derivedId } from '#engine';
import { createPerson, domicilesOf, giveMandate, grantRole, recordDomicile } from '#identity';
import {
  dispatch,
  expandIncidents,
  expandReminders,
  listIncidents,
  openMailer,
  readMessage,
  retryLetter,
  type Mailer,
} from '#notify';
import { headerOf, scriptedSmtp, type ScriptedSmtp, type Turn } from '../support/notify/smtp.js';
import { ets, openWorld, organisation, type World } from '../support/procedure.js';

const ADDRESS = 'ente@pec.example';

describe('a reminder that goes by certified mail', () => {
  let world: World;
  let ordinary: ScriptedSmtp;
  let certified: ScriptedSmtp;
  let mailers: { email: Mailer; pec: Mailer };
  let answer: (before: number) => Turn;
  let officer: string;

  beforeEach(async () => {
    world = await openWorld();
    answer = () => 'accept';
    ordinary = await scriptedSmtp(() => 'accept');
    certified = await scriptedSmtp((_to, before) => answer(before));
    mailers = {
      email: openMailer({ url: ordinary.url, from: 'iter@comune.example', connections: 1 }),
      pec: openMailer({
        url: certified.url,
        from: 'protocollo@pec.comune.example',
        certified: true,
        connections: 1,
      }),
    };
    await world.pool.query(
      `INSERT INTO organisation (id, name, kind, demonstration) VALUES ($1, 'Ente', 'APS', false)`,
      [organisation],
    );
    for (const name of ['ada', 'bea']) {
      const person = await createPerson(world.pool, { displayName: name, email: `${name}@example.org` });
      await giveMandate(world.pool, { person, organisation, evidence: 'statuto', from: '2026-01-01' });
    }
    officer = await createPerson(world.pool, { displayName: 'Ugo', email: 'ugo@comune.example' });
    await grantRole(world.pool, {
      person: officer,
      role: 'procedure-officer',
      body: derivedId('body', 'demonstration'),
      from: '2026-01-01',
    });
    const rung = { daysBefore: 7, channel: 'pec', to: ['owner', 'officer'] };
    await world.owner.query('UPDATE procedure SET document = $1', [
      JSON.stringify({ parameters: { reminders: { value: [rung] } } }),
    ]);
    const application = await world.receive('A1');
    const asked = { amountCents: 5, purpose: 'x' };
    await world.take({ case: application, type: 'amount.ask', data: asked, by: ets });
    await world.take({ case: application, type: 'rescue.open', data: { missing: ['bilancio'] } });
  });
  afterEach(async () => {
    Object.values(mailers).forEach((mailer) => mailer.close());
    await Promise.all([ordinary.close(), certified.close()]);
    await world.end();
  });

  const domicile = () =>
    recordDomicile(world.pool, { organisation, address: ADDRESS, source: 'INI-PEC', on: '2026-01-15' });
  const round = async ({ pec = mailers.pec }: { pec?: Mailer | null } = {}) => {
    await expandReminders(world.path);
    await expandIncidents(world.path);
    const composing = { procedure: world.path.procedure, base: 'https://iter.example' };
    await dispatch({ pool: world.pool, composing, mailer: mailers.email, pec, concurrency: 1 });
    await expandIncidents(world.path);
    await dispatch({ pool: world.pool, composing, mailer: mailers.email, pec, concurrency: 1 });
  };
  const due = () => world.setNow('2026-02-04T07:00:00Z');
  const pecs = () =>
    world.rows<{ id: string; state: string; said: string; address: string | null; person_id: string | null }>(
      `SELECT id, state, said, address, person_id FROM message WHERE channel = 'pec' ORDER BY owed_at, id`,
    );
  const incidents = () => listIncidents(world.pool, { limit: 10, status: 'open' });
  const to = ({ accepted }: ScriptedSmtp) => accepted.map((letter) => letter.to).sort();

  it('goes once, from the certified mailbox to the digital domicile; the office is written to by e-mail', async () => {
    await domicile();
    await due();
    await round();
    await round();

    expect(to(certified)).toEqual([ADDRESS]);
    expect(to(ordinary)).toEqual(['ugo@comune.example']);
    const { text } = certified.accepted[0]!;
    const [pec] = await pecs();
    expect(headerOf(text, 'From')).toBe('protocollo@pec.comune.example');
    expect(headerOf(text, 'X-TipoRicevuta')).toBe('completa');
    expect(headerOf(text, 'Message-ID')).toBe(`<${pec?.id}@pec.comune.example>`);
    expect(headerOf(text, 'List-Unsubscribe')).toBe('');
    expect(headerOf(ordinary.accepted[0]!.text, 'X-TipoRicevuta')).toBe('');
    expect(pec).toMatchObject({ state: 'sent', address: ADDRESS, person_id: null });
    expect(await incidents()).toEqual([]);

    const whole = await readMessage(world.pool, pec?.id ?? '');
    expect(whole).toMatchObject({
      channel: 'pec',
      courtesy: false,
      person: 'Ente',
      addressSource: { list: 'INI-PEC', on: '2026-01-15' },
    });
    expect(whole?.plain).toContain('Questa PEC va al domicilio digitale di Ente.');
  });

  it('goes although its people have switched reminders off: the domicile is the organisation’s', async () => {
    await domicile();
    await world.pool.query(
      `INSERT INTO notification_preference (person_id, settings) SELECT id, '{"off": ["reminders"]}' FROM person`,
    );
    await due();
    await round();
    expect(to(certified)).toEqual([ADDRESS]);
    expect(to(ordinary)).toEqual([]);
  });

  it.each([
    ['there is no certified mailbox', true, 'Iter non ha una casella PEC da cui inviarla.'],
    ['the digital domicile is not known', false, 'Il domicilio digitale (PEC) dell’ente non è registrato.'],
  ])(
    'is left to an officer when %s; its people get a copy that says it is none',
    async (_why, known, said) => {
      if (known) await domicile();
      await due();
      const without = known ? { pec: null } : {};
      await round(without);
      await round(without);

      expect(certified.received).toEqual([]);
      expect(await pecs()).toMatchObject([{ state: 'failed', said }]);
      const letters = ordinary.accepted.filter((letter) => /^(ada|bea)@/.test(letter.to));
      expect(letters.map((letter) => letter.to).sort()).toEqual(['ada@example.org', 'bea@example.org']);
      const [copy] = await world.rows<{ subject: string; plain: string; channel: string }>(
        'SELECT subject, plain, channel FROM message WHERE courtesy_of IS NOT NULL LIMIT 1',
      );
      expect(copy?.channel).toBe('email');
      expect(copy?.subject).toMatch(/^Copia di cortesia\. Entro /);
      expect(copy?.plain).toMatch(/^\*\*\* QUESTA NON È LA PEC \*\*\*/);

      const [incident, ...more] = await incidents();
      expect(more).toEqual([]);
      expect(incident).toMatchObject({ kind: 'pec-by-hand', organisation: 'Ente', mayRetry: true });
      expect(incident?.said.it).toBe(said);
      // What is to be sent by hand is there to be copied.
      expect(incident?.text).toContain('CHE COSA FARE');
      expect(incident?.text).not.toContain('QUESTA NON È LA PEC');
      const [told] = await world.rows<{ plain: string }>(
        `SELECT plain FROM message WHERE kind = 'incident' AND person_id = $1 AND state = 'sent'`,
        [officer],
      );
      expect(told?.plain).toContain('protocollare le ricevute');
    },
  );

  it('goes after all when an officer sends it again from a mailbox that there is now', async () => {
    await domicile();
    await due();
    await round({ pec: null });
    const [incident] = await incidents();
    expect(await retryLetter(world.pool, { incident: incident?.id ?? '', person: officer })).toBe(true);
    const copies = ordinary.accepted.length;
    await round();
    expect(to(certified)).toEqual([ADDRESS]);
    expect(ordinary.accepted).toHaveLength(copies);
    expect((await pecs()).map(({ state }) => state).sort()).toEqual(['failed', 'sent']);
    expect(await incidents()).toEqual([]);
  });

  it('that its provider refuses for ever is for an officer to send by hand', async () => {
    await domicile();
    answer = () => ({ at: 'RCPT', say: '550 5.1.1 Casella inesistente' });
    await due();
    await round();
    expect(await pecs()).toMatchObject([{ state: 'failed', said: expect.stringContaining('5.1.1') }]);
    expect(await incidents()).toMatchObject([{ kind: 'pec-by-hand' }]);
    expect(to(ordinary)).toEqual(expect.arrayContaining(['ada@example.org', 'bea@example.org']));
  });

  it('that its provider puts off is asked again, and nobody else is written to meanwhile', async () => {
    await domicile();
    answer = (before) => (before === 0 ? { at: 'RCPT', say: '451 4.7.1 Riprovare' } : 'accept');
    await due();
    await round();
    expect(await pecs()).toMatchObject([{ state: 'deferred' }]);
    await world.setNow('2026-02-04T07:01:00Z');
    await round();
    expect(await pecs()).toMatchObject([{ state: 'sent' }]);
    expect(to(ordinary)).toEqual(['ugo@comune.example']);
    expect(await incidents()).toEqual([]);
  });

  it('is kept, and nobody is disturbed, where the organisation belongs to the demonstration', async () => {
    await domicile();
    await world.owner.query('UPDATE organisation SET demonstration = true');
    await due();
    await round();
    expect(certified.received).toEqual([]);
    expect(await pecs()).toMatchObject([{ state: 'kept' }]);
    expect(await incidents()).toEqual([]);
  });
});

describe('the digital domicile of an organisation', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
    await world.pool.query(`INSERT INTO organisation (id, name, kind) VALUES ($1, 'Ente', 'APS')`, [
      organisation,
    ]);
  });
  afterEach(() => world.end());

  const given = { organisation, address: 'a@pec.example', source: 'INI-PEC', on: '2026-01-15' };

  it('is the newest that was recorded, and the ones before stay in writing', async () => {
    expect(await recordDomicile(world.pool, given)).toBe(true);
    expect(await recordDomicile(world.pool, { ...given, address: 'b@pec.example', source: 'RUNTS' })).toBe(
      true,
    );
    expect(await domicilesOf(world.pool)).toEqual([
      { ...given, address: 'b@pec.example', source: 'RUNTS', name: 'Ente' },
    ]);
    await expect(world.owner.query('DELETE FROM digital_domicile')).rejects.toThrow('kept as long as');
    await expect(world.owner.query(`UPDATE digital_domicile SET address = 'c'`)).rejects.toThrow('kept');
  });

  it('is of an organisation that there is, looked up on a day that has come', async () => {
    const nobody = derivedId('organisation', 'nobody');
    expect(await recordDomicile(world.pool, { ...given, organisation: nobody })).toBe(false);
    expect(await recordDomicile(world.pool, { ...given, on: '2099-01-01' })).toBe(false);
  });
});
