import {
  type Computation,
  type Term,
  TermError,
  civilDateOf,
  computeTerm,
  dayAfter,
  halvedTerm,
  instantFrom,
  instantOf,
  instantOfCertifiedTime,
  lastSecondOf,
  legalInstantOf,
  periodsOf,
  plusSeconds,
  policiesWith,
  startOfDay,
  suspensionLedger,
  tenBisSuspension,
} from './index.js';

const good: Computation = {
  term: { count: 10, unit: 'days', kind: 'act', norm: 'avviso' },
  start: '2026-10-01',
  startFact: 'fatto',
};
const of = (term: object): object => ({ ...good, term: { ...good.term, ...term } });
const suspended = (suspension: object) => ({ ...good, suspensions: [suspension] });
const interruption = { on: '2026-10-05', restart: '2026-10-06', norm: 'n' };
const extension = { count: 1, unit: 'days', decidedOn: '2026-10-05', motive: 'm', norm: 'n', cap: null };
const fact = { reason: 'art-2-c-7', from: '2026-10-05', to: '2026-10-06' };

const refused: Record<string, object> = {
  'a count of zero': of({ count: 0 }),
  'a count that is negative': of({ count: -1 }),
  'a count that is not whole': of({ count: 1.5 }),
  'a count beyond sense': of({ count: 100_001 }),
  'an unknown unit': of({ unit: 'fortnights' }),
  'an unknown kind': of({ kind: 'wish' }),
  'an unknown direction': of({ direction: 'sideways' }),
  'a term without its norm': of({ norm: ' ' }),
  'a norm that is no text': of({ norm: 7 }),
  'an unknown field of the term': of({ days: 3 }),
  'an unknown field': { ...good, begin: 'x' },
  'a start without its fact': { ...good, startFact: '' },
  'a start that does not exist': { ...good, start: '2026-02-30' },
  'a start that is an instant': { ...good, start: '2026-10-01T10:00:00Z' },
  'hours from a day': of({ unit: 'hours' }),
  'a backward posting': of({ kind: 'posting', direction: 'backward' }),
  'a posting in working days': of({ kind: 'posting', unit: 'working-days' }),
  'a posting in free days': of({ kind: 'posting', unit: 'free-days' }),
  'a posting in hours': { ...of({ kind: 'posting', unit: 'hours' }), start: '2026-10-01T10:00:00Z' },
  'a validity in free days': of({ kind: 'validity', unit: 'free-days' }),
  'a power in free days': of({ kind: 'power', unit: 'free-days' }),
  'a suspended backward term': { ...suspended(fact), term: { ...good.term, direction: 'backward' } },
  'a suspended posting': { ...suspended(fact), term: { ...good.term, kind: 'posting' } },
  'suspended hours': {
    ...suspended(fact),
    start: '2026-10-01T10:00:00Z',
    term: { ...good.term, unit: 'hours' },
  },
  'an interrupted posting': {
    ...good,
    term: { ...good.term, kind: 'posting' },
    interruptions: [interruption],
  },
  'an extended posting': { ...good, term: { ...good.term, kind: 'posting' }, extensions: [extension] },
  'an unknown reason of suspension': suspended({ ...fact, reason: 'holidays' }),
  'an unknown field of a suspension': suspended({ ...fact, until: 'x' }),
  'a suspension from no day': suspended({ ...fact, from: 'x' }),
  'a suspension to no day': suspended({ ...fact, to: 'x' }),
  'a suspension that is swapped': suspended({ ...fact, to: '2026-10-04' }),
  'a suspension without its norm': suspended({ ...fact, reason: 'decree' }),
  'an open suspension without a cap': suspended({ reason: 'art-10-bis', from: '2026-10-05' }),
  'a second suspension under art. 2 c. 7': { ...good, suspensions: [fact, fact] },
  'a suspension when the term is over': suspended({ ...fact, from: '2027-01-01', to: '2027-01-02' }),
  'an interruption without its norm': { ...good, interruptions: [{ ...interruption, norm: '' }] },
  'an unknown field of an interruption': { ...good, interruptions: [{ ...interruption, why: 'x' }] },
  'an interruption that restarts before': {
    ...good,
    interruptions: [{ ...interruption, restart: '2026-10-04' }],
  },
  'an extension without its motive': { ...good, extensions: [{ ...extension, motive: '' }] },
  'an extension without its norm': { ...good, extensions: [{ ...extension, norm: '' }] },
  'an extension of nothing': { ...good, extensions: [{ ...extension, count: 0 }] },
  'an extension in free days': { ...good, extensions: [{ ...extension, unit: 'free-days' }] },
  'an extension decided on no day': { ...good, extensions: [{ ...extension, decidedOn: 'x' }] },
  'an extension beyond its cap': {
    ...good,
    extensions: [{ ...extension, count: 9, cap: { count: 8, unit: 'days' } }],
  },
  'an unknown field of an extension': { ...good, extensions: [{ ...extension, by: 'x' }] },
  'an unknown field of a cap': {
    ...good,
    extensions: [{ ...extension, cap: { count: 1, unit: 'days', x: 1 } }],
  },
  'a cap of nothing': { ...good, extensions: [{ ...extension, cap: { count: 0, unit: 'days' } }] },
  'a cap in another unit': { ...good, extensions: [{ ...extension, cap: { count: 1, unit: 'hours' } }] },
  'an unknown policy': { ...good, policies: { sunday: 'roll' } },
  'an unknown calendar': { ...good, calendar: { version: 'it-1900.1' } },
  'an unknown field of a calendar': { ...good, calendar: { version: 'it-2026.1', city: 'crema' } },
  'an unknown municipality': { ...good, calendar: { version: 'it-2026.1', municipality: 'x' } },
  'an unreal patron day': {
    ...good,
    calendar: { version: 'it-2026.1', local: { patron: { on: '02-30', name: 'x', norm: 'x' } } },
  },
  'a closure that is swapped': {
    ...good,
    calendar: {
      version: 'it-2026.1',
      local: { closures: [{ from: '2026-02-02', to: '2026-02-01', name: 'x', act: 'x' }] },
    },
  },
  'a date outside the calendar': of({ count: 300, unit: 'years' }),
  'a date outside all years': of({ count: 100_000, unit: 'years' }),
};

function refusalOf(ask: () => unknown): TermError {
  try {
    ask();
  } catch (error) {
    if (error instanceof TermError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('computeTerm refuses', () => {
  it.each(Object.keys(refused))('%s', (name) => {
    const { code, message, english } = refusalOf(() => computeTerm((refused[name] ?? {}) as Computation));
    expect({ code, message, english }).toMatchSnapshot();
  });
});

const sent = { sentAt: '2026-11-30T11:00:00Z', recordedAt: '2026-11-30T11:00:00Z' };
const term: Term = { count: 3, unit: 'months', kind: 'act', norm: 'n' };
const refusedElsewhere: Record<string, () => unknown> = {
  'a day that does not exist': () => dayAfter('2026-02-30'),
  'an instant without Z': () => civilDateOf('2026-11-30T12:00:00'),
  'an instant without offset': () => instantFrom('2026-11-30T12:00:00'),
  'an unknown zone': () => startOfDay('2026-11-30', 'Europe/Crema'),
  'a local time badly written': () => instantOf('2026-11-30 12:00'),
  'a local time that is skipped': () => instantOf('2027-03-28T02:30'),
  'a local time that comes twice': () => instantOf('2026-10-25T02:30'),
  'half a second': () => plusSeconds('2026-11-30T11:00:00Z', 0.5),
  'a deadline that cannot be read': () => lastSecondOf('noon'),
  'a message without acceptance': () => legalInstantOf({ recordedAt: sent.recordedAt }, 'sent'),
  'a message without delivery': () => legalInstantOf(sent, 'received'),
  'a message recorded before it was sent': () =>
    legalInstantOf({ ...sent, sentAt: '2026-11-30T11:00:01Z' }, 'sent'),
  'a message received before it was sent': () =>
    legalInstantOf({ ...sent, receivedAt: '2026-11-30T10:00:00Z' }, 'sent'),
  'a certified time badly written': () => instantOfCertifiedTime({ giorno: '1', ora: '2', zona: '3' }),
  'a cadence that cannot be read': () => periodsOf('2026-01-01', '2026-12-31', 'quarterly'),
  'periods that end before they begin': () => periodsOf('2026-02-01', '2026-01-01', 'P1M'),
  'half of three months': () => halvedTerm(term),
  'a 10-bis notice out of order': () =>
    tenBisSuspension({ communicatedOn: '2026-10-02', receivedOn: '2026-10-01' }),
  'a ledger of a term of court': () =>
    suspensionLedger({ ...good, term: { ...good.term, kind: 'judicial' } }, '2026-10-02'),
  'an unknown value of a policy': () => policiesWith({ saturday: 'sometimes' } as never),
};

describe('the other functions refuse', () => {
  it.each(Object.keys(refusedElsewhere))('%s', (name) => {
    const ask = refusedElsewhere[name];
    if (ask === undefined) throw new Error(name);
    const { code, message, english, name: kind } = refusalOf(ask);
    expect({ kind, code, message, english }).toMatchSnapshot();
  });
});

describe('computeTerm takes', () => {
  it('the smallest and the largest sensible count', () => {
    expect(computeTerm(of({ count: 1 }) as Computation).raw).toBe('2026-10-02');
    expect(computeTerm(of({ count: 100_000, kind: 'validity' }) as Computation).raw).toBe('2300-07-17');
  });

  it('free days for an act, working days for a validity, and hours for a notice', () => {
    expect(computeTerm(of({ unit: 'working-days', kind: 'validity' }) as Computation).raw).toBe('2026-10-15');
    expect(computeTerm(of({ unit: 'free-days', kind: 'judicial' }) as Computation).raw).toBe('2026-10-12');
    const hours = { ...of({ unit: 'hours', kind: 'notice' }), start: '2026-10-01T10:00:00Z' };
    expect(computeTerm(hours as Computation).dueAt).toBe('2026-10-01T20:00:00Z');
  });

  it('empty lists of facts wherever facts are not allowed', () => {
    const none = { suspensions: [], interruptions: [], extensions: [] };
    const posting: object = { ...of({ kind: 'posting' }), ...none };
    expect(computeTerm(posting as Computation).raw).toBe('2026-10-10');
  });
});
