import { randomUUID } from 'node:crypto';
import { setVirtualNow } from '#database';
import { dispatch, expandReminders } from '#notify';
import { advance, type Taken } from '#procedures';
import { determination, ets, manager } from '../../apps/cli/src/story/cast.js';
import { COMUNE } from '../../apps/cli/src/story/applications.chapter.js';
import { NOTICE_COMUNE } from '../../apps/cli/src/story/crema.js';
import { P1, P3, P4, reportOf } from '../../apps/cli/src/story/deals.js';
import { QUARTERS, quarterly, reportFor, type Quarter } from '../../apps/cli/src/story/reports.js';
import type { Asking } from '../../apps/cli/src/story/world.js';
import { storyUntil, type MailRow, type Told } from '../support/notify/story.js';

const FIRST = QUARTERS[0] as Quarter;

const asker =
  (told: () => Told) =>
  async (caseId: string, type: string, data: object, { by, act }: Asking): Promise<Taken> => {
    const { name: _name, ...actor } = by;
    const answer = await advance(told().path, {
      case: caseId,
      type,
      data,
      by: actor,
      id: randomUUID(),
      ...(act ? { act } : {}),
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };

const remindersOf = (told: Told, caseId: string): Promise<MailRow[]> =>
  told.messages(`m.kind = 'reminder' AND m.case_id = $1`, [caseId]);

const inShort = ({ rung, person, state }: MailRow): string =>
  `${rung} ${person.replace(' (dimostrazione)', '')} ${state}`;

describe('reminders of the reports of a quarter', () => {
  let told: Told;
  const ask = asker(() => told);
  const days = [
    '04-14',
    '04-15',
    '04-22',
    '04-23',
    '04-26',
    '04-27',
    '04-29',
    '04-30',
    '05-01',
    '05-02',
    '05-09',
  ];
  const seen = new Map<string, string[]>();
  const lines = [
    {
      activity: P3.activities[0]!.code,
      category: 'services',
      description: 'Servizi',
      paid: quarterly(P3, FIRST),
    },
  ];

  beforeAll(async () => {
    // The quarter ends on 31 March; reports are due within 30 days, on 30 April.
    told = await storyUntil('2026-04-01T06:00:00Z');
    await told.round();
    for (const day of days) {
      await told.to(`2026-${day}T06:00:00Z`);
      if (day === '04-23') {
        // Owed and not yet sent when the report comes.
        await expandReminders(told.path);
        await ask(reportOf(P3, 1), 'report.submit', reportFor(P3, FIRST, lines), {
          by: P3.lead.representative,
        });
      }
      await told.round();
      seen.set(day, (await remindersOf(told, reportOf(P1, 1))).map(inShort));
    }
  }, 180_000);
  afterAll(() => told.end());

  const on = (day: string): string[] => {
    const before = days[days.indexOf(day) - 1];
    return (seen.get(day) ?? []).filter((one) => before === undefined || !seen.get(before)?.includes(one));
  };
  const partner = 'Consorzio Aurora di Esempio';

  it('go to the partner on each rung, and to the officer near the end', () => {
    expect(on('04-15')).toEqual([`15 ${partner} kept`]);
    expect(on('04-23')).toEqual([`7 ${partner} kept`]);
    expect(on('04-27').sort()).toEqual([`3 ${partner} kept`, '3 Responsabile del procedimento kept']);
    expect(on('04-29').sort()).toEqual([`1 ${partner} kept`, '1 Responsabile del procedimento kept']);
    expect(on('04-30').sort()).toEqual([`0 ${partner} kept`, '0 Responsabile del procedimento kept']);
  });

  it('go to the manager too on the day after, while the report may still come', () => {
    expect(on('05-01').sort()).toEqual([
      `-1 ${partner} kept`,
      '-1 Dirigente kept',
      '-1 Responsabile del procedimento kept',
    ]);
  });

  it('are none on the other days', () => {
    for (const day of ['04-14', '04-22', '04-26', '05-02', '05-09']) expect(on(day)).toEqual([]);
  });

  it('stop when the report is in: what was owed already is not sent', async () => {
    const rows = (await remindersOf(told, reportOf(P3, 1))).filter(({ term }) => term === 'reportDue');
    expect(rows.map(({ rung, state, said }) => [rung, state, said])).toEqual([
      [15, 'kept', expect.any(String)],
      [7, 'cancelled', 'La cosa è fatta.'],
    ]);
    expect(rows.filter(({ subject }) => subject !== null)).toHaveLength(1);
  });

  it('say what is asked, by when and why then, what happens otherwise, and where', async () => {
    const [first] = await remindersOf(told, reportOf(P1, 1));
    expect(first?.subject).toMatch(/^Entro giovedì 30 aprile 2026, ore 23:59: Presenta la rendicontazione/);
    const plain = first?.plain ?? '';
    expect(plain).toContain('CHE COSA FARE\n- Presenta la rendicontazione');
    expect(plain).toContain('giovedì 30 aprile 2026, ore 23:59.\nMancano 15 giorni.');
    expect(plain).toMatch(/PERCHÉ QUESTA DATA\nTermine: 30 giorni/);
    expect(plain).toContain('La rendicontazione risulta in ritardo.');
    expect(plain).toContain(`https://iter.example/ente/pratiche/${reportOf(P1, 1)}`);
    expect(first?.html).toContain('<h2 style="font-size:18px">Perché questa data</h2>');
  });

  it('say to the officer whose duty it is, and lead to the page of the officer', async () => {
    const rows = await remindersOf(told, reportOf(P1, 1));
    const mail = rows.find(({ rung, person }) => rung === 3 && person.startsWith('Responsabile'));
    expect(mail?.plain).toContain('CHE COSA SI ASPETTA DA CONSORZIO AURORA DI ESEMPIO (DIMOSTRAZIONE)');
    expect(mail?.plain).toContain(`https://iter.example/pratiche/${reportOf(P1, 1)}`);
  });

  it('say after the deadline what has happened and what can still be done', async () => {
    const rows = await remindersOf(told, reportOf(P4, 1));
    const mail = rows.find(({ rung }) => rung === -1);
    expect(mail?.subject).toMatch(/^Scaduto giovedì 30 aprile 2026, ore 23:59/);
    expect(mail?.plain).toContain('CHE COSA SI PUÒ ANCORA FARE');
  });

  it('leave no deadline to be looked at again, and cost nothing until the next', async () => {
    const left = await told.rows<{ term: string }>(
      `SELECT term FROM deadline WHERE remind_at = '-infinity' AND status IN ('open', 'expired')`,
    );
    expect(left).toEqual([]);
    const { 'QUERY PLAN': plan } = (
      await told.rows<{ 'QUERY PLAN': unknown }>(
        `EXPLAIN (FORMAT json) SELECT id FROM deadline WHERE status IN ('open', 'expired') AND remind_at IS NOT NULL
           AND remind_at <= iter_now() ORDER BY remind_at LIMIT 200`,
      )
    )[0]!;
    expect(JSON.stringify(plan)).not.toContain('Seq Scan');
  });
});

describe('reminders of the applications', () => {
  let told: Told;
  const ask = asker(() => told);

  beforeAll(async () => {
    told = await storyUntil('2025-09-26T06:00:00Z');
    await told.round();
  }, 180_000);
  afterAll(() => told.end());

  it('say the hour of the closing, and loudly that a draft is not an application', async () => {
    await told.to('2025-10-08T06:00:00Z');
    await told.round();
    const rows = await remindersOf(told, COMUNE.plain);
    expect(rows.map(inShort)).toEqual([
      `7 ${ets.esagono.representative.name.replace(' (dimostrazione)', '')} kept`,
    ]);
    expect(rows[0]?.subject).toMatch(
      /^Bozza NON inviata\. Entro mercoledì 15 ottobre 2025, ore 12:00: Presenta la domanda/,
    );
    expect(rows[0]?.plain).toContain(
      '*** ATTENZIONE: LA BOZZA NON È INVIATA ***\nLa domanda è una bozza: NON è stata presentata.',
    );
  });

  it('move with the closing: those of the old date are not sent', async () => {
    await told.to('2025-10-12T06:00:00Z');
    await expandReminders(told.path);
    await ask(
      NOTICE_COMUNE.root,
      'closing.extend',
      { closeAt: '2025-10-24T12:00', motivation: 'Su richiesta di più enti.' },
      { by: manager, act: determination('9001', '2025-10-10', 'Proroga') },
    );
    await told.to('2025-10-12T06:00:00Z');
    await told.round();
    for (const day of ['14', '15', '17', '21', '23']) {
      await told.to(`2025-10-${day}T06:00:00Z`);
      await told.round();
    }
    const rows = await remindersOf(told, COMUNE.plain);
    const partner = rows.filter(({ person }) => person === ets.esagono.representative.name);
    expect(
      partner.map(({ owed_at, rung, state }) => [owed_at.toISOString().slice(0, 10), rung, state]),
    ).toEqual([
      ['2025-10-08', 7, 'kept'],
      ['2025-10-12', 3, 'cancelled'],
      ['2025-10-17', 7, 'kept'],
      ['2025-10-21', 3, 'kept'],
      ['2025-10-23', 1, 'kept'],
    ]);
    expect(partner.at(-1)?.subject).toContain('venerdì 24 ottobre 2025, ore 12:00');
    const notices = await told.messages(`n.notice = 'closingMoved' AND m.case_id = $1`, [COMUNE.plain]);
    expect(notices).toMatchObject([{ person: ets.esagono.representative.name, state: 'kept' }]);
  });

  it('are owed once and written once, however many workers look at the same moment', async () => {
    await setVirtualNow(told.owner, '2025-10-24T06:00:00Z');
    const racing = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, work));
    await racing(() => expandReminders(told.path));
    const { pool, composing } = told;
    await racing(() => dispatch({ pool, composing, mailer: null, concurrency: 1 }));

    const rows = (await remindersOf(told, COMUNE.plain)).filter(({ rung }) => rung === 0);
    expect(rows.map(inShort).sort()).toEqual([
      `0 ${ets.esagono.representative.name.replace(' (dimostrazione)', '')} kept`,
      '0 Responsabile del procedimento kept',
    ]);
    const events = await told.rows<{ states: string[] }>(
      `SELECT array_agg(e.state ORDER BY e.seq) AS states FROM message_event e JOIN message m ON m.id = e.message_id
       WHERE m.rung = 0 AND m.case_id = $1 GROUP BY m.id`,
      [COMUNE.plain],
    );
    expect(events.map(({ states }) => states)).toEqual([
      ['owed', 'kept'],
      ['owed', 'kept'],
    ]);
  });
});
