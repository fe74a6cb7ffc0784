import { type Computation, type Policies, type Term, computeTerm, explainTerm } from './index.js';

function computation(term: Partial<Term>, start: string, more: Partial<Computation> = {}): Computation {
  const asked: Term = { count: 10, unit: 'days', kind: 'act', norm: 'avviso, punto 4', ...term };
  return { term: asked, start, startFact: 'PEC consegnata', ...more };
}

const choose = (policies: Partial<Policies>) => ({ policies });
const local = {
  patron: { on: '06-10', name: 'San Dimostrativo', norm: 'statuto' },
  closures: [{ from: '2026-06-11', to: '2026-06-11', name: 'chiusura', act: 'atto dimostrativo n. 1' }],
};
const extension = {
  count: 5,
  unit: 'days',
  decidedOn: '2026-10-05',
  motive: 'molte domande',
  norm: 'avviso, punto 7',
  cap: null,
} as const;

const told: Record<string, Computation> = {
  'a term over Christmas': computation({}, '2026-12-15', { startSource: 'ricevuta n. 1' }),
  'a term that starts on a holiday and ends on a Saturday': computation({ count: 13 }, '2026-11-01'),
  'a term of one day': computation({ count: 1 }, '2026-02-02'),
  'a Saturday that counts as a holiday': computation({}, '2026-11-04', choose({ saturday: 'holiday' })),
  'a Saturday that is a usable day': computation({}, '2026-11-04', choose({ saturday: 'working-day' })),
  weeks: computation({ count: 2, unit: 'weeks' }, '2026-12-24'),
  months: computation({ count: 6, unit: 'months' }, '2026-08-28'),
  'months that lack the day': computation({ count: 6, unit: 'months' }, '2026-08-31'),
  'a year': computation({ count: 1, unit: 'years' }, '2028-02-29'),
  'free days': computation({ unit: 'free-days' }, '2026-02-02'),
  'working days': computation({ count: 5, unit: 'working-days' }, '2026-12-30'),
  'working days that include Saturday': computation(
    { count: 5, unit: 'working-days' },
    '2026-12-30',
    choose({ workingWeek: 'monday-saturday' }),
  ),
  'working days restarted on a Sunday': computation({ unit: 'working-days' }, '2026-10-01', {
    suspensions: [{ reason: 'art-10-bis', from: '2026-10-15', to: '2026-10-18' }],
  }),
  hours: computation({ count: 12, unit: 'hours' }, '2026-10-24T18:00:00Z', { startSource: 'ricevuta n. 1' }),
  'hours before': computation({ count: 1, unit: 'hours', direction: 'backward' }, '2026-10-25T00:30:00Z'),
  'a notice': computation({ count: 6, unit: 'months', kind: 'notice' }, '2026-08-31'),
  'a notice that rolls': computation({ kind: 'notice' }, '2026-11-04', choose({ noticeEnd: 'roll' })),
  'a posting': computation({ count: 15, kind: 'posting' }, '2028-02-20'),
  'a posting in the AgID variant': computation(
    { count: 15, kind: 'posting' },
    '2028-02-20',
    choose({ postingFirstDay: 'excluded' }),
  ),
  'a validity': computation({ kind: 'validity' }, '2026-12-15'),
  'a power': computation({ count: 6, unit: 'months', kind: 'power' }, '2026-03-31'),
  'a term of court from August to a Saturday': computation({ count: 124, kind: 'judicial' }, '2026-08-10'),
  'a term of court that crosses August': computation({ count: 60, kind: 'judicial' }, '2026-07-20'),
  'a term of court that would roll into August': computation({ kind: 'judicial' }, '2027-07-21'),
  'a term of court before a hearing in September': computation(
    { count: 20, kind: 'judicial', direction: 'backward' },
    '2026-09-15',
  ),
  'a term of court before a day in August': computation(
    { kind: 'judicial', direction: 'backward' },
    '2026-08-20',
  ),
  'a backward term': computation({ count: 3, direction: 'backward' }, '2027-04-01'),
  'a backward term in months': computation({ count: 6, unit: 'months', direction: 'backward' }, '2027-06-30'),
  'a backward term that stays': computation(
    { count: 3, direction: 'backward' },
    '2027-04-01',
    choose({ backwardMirror: 'none' }),
  ),
  'a backward term over a closure': computation({ count: 3, direction: 'backward' }, '2026-06-14', {
    calendar: { version: 'it-2026.1', local },
    policies: { officeClosure: 'roll', patronDay: 'roll' },
  }),
  'a backward validity': computation({ kind: 'validity', direction: 'backward' }, '2026-12-31'),
  'a patron day and a closure that only warn': computation({ count: 9 }, '2026-06-01', {
    calendar: { version: 'it-2026.1', local },
  }),
  'a closure that only warns': computation({}, '2026-06-01', { calendar: { version: 'it-2026.1', local } }),
  'a patron day and a closure that roll': computation({ count: 9 }, '2026-06-01', {
    calendar: { version: 'it-2026.1', local },
    policies: { officeClosure: 'roll', patronDay: 'roll' },
  }),
  'a holiday of one city by law': computation({}, '2026-06-19', {
    calendar: { version: 'it-2026.1', municipality: 'roma' },
  }),
  'a suspension within its cap': computation({}, '2026-10-01', {
    suspensions: [{ reason: 'art-2-c-7', from: '2026-10-05', to: '2026-10-08', fact: 'richiesta prot. 12' }],
  }),
  'suspensions cut, open and overlapping': computation({ count: 30 }, '2026-10-01', {
    suspensions: [
      { reason: 'counter-interested', from: '2026-10-05' },
      { reason: 'unstated', from: '2026-10-10', to: '2026-12-31' },
      { reason: 'art-10-bis', from: '2026-10-12', to: '2026-10-13' },
    ],
  }),
  'a decree that holds the start': computation({}, '2026-10-01', {
    suspensions: [{ reason: 'decree', from: '2026-09-20', to: '2026-10-10', norm: 'decreto dimostrativo' }],
  }),
  'an own rule of suspension': computation({}, '2026-10-01', {
    suspensions: [{ reason: 'by-norm', from: '2026-10-05', to: '2026-10-08', norm: 'avviso, punto 9' }],
  }),
  'an interruption': computation({}, '2026-10-01', {
    interruptions: [
      { on: '2026-10-05', restart: '2026-10-06', norm: 'norma dimostrativa', fact: 'nuova istanza' },
    ],
  }),
  'an interruption without words': computation({}, '2026-10-01', {
    interruptions: [{ on: '2026-10-05', restart: '2026-10-05', norm: 'norma dimostrativa' }],
  }),
  'an extension': computation({}, '2026-10-01', { extensions: [extension] }),
};

describe('a derivation tells in plain words', () => {
  it.each(Object.keys(told))('%s', (name) => {
    const asked = told[name];
    if (asked === undefined) throw new Error(name);
    const computed = computeTerm(asked);
    expect(`${explainTerm(computed)}\n\n${explainTerm(computed, 'en')}`).toMatchSnapshot();
    expect(computed.trace.map(({ rule }) => rule)).toMatchSnapshot();
    expect(computeTerm(computed.input)).toEqual(computed);
  });
});
