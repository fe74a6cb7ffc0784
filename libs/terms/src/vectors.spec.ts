import { readFileSync } from 'node:fs';
import {
  type Computation,
  computeTerm,
  instantOf,
  pecTimeouts,
  TermError,
  timeliness,
  timelinessOfMessage,
} from './index.js';

type Forward = {
  id: string;
  case: string;
  start: string;
  count: number;
  unit: 'days' | 'weeks' | 'months';
  raw: string;
  strict: string;
  lenient: string;
};
type Backward = {
  id: string;
  case: string;
  reference: string;
  raw: string;
  administrative: string;
  civil: string;
};

const file = new URL('../vectors/time-limit-vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
  forward: Forward[];
  backward: Backward[];
  other: { id: string }[];
};

const backwardCounts: Record<string, { count: number; unit: 'days' | 'months' }> = {
  B01: { count: 10, unit: 'days' },
  B04: { count: 3, unit: 'days' },
  B05: { count: 6, unit: 'months' },
  B07: { count: 6, unit: 'months' },
};

function days(
  count: number,
  kind: Computation['term']['kind'],
  start: string,
  more: Partial<Computation> = {},
) {
  return computeTerm({
    term: { count, unit: 'days', kind, norm: 'vettore' },
    start,
    startFact: 'fatto',
    ...more,
  });
}

describe('the forward vectors', () => {
  it.each(vectors.forward.map((vector) => [`${vector.id} ${vector.case}`, vector] as const))(
    'agree with %s',
    (_name, { count, unit, start, raw, strict, lenient }) => {
      const term = { count, unit, kind: 'act', norm: 'vettore' } as const;
      expect(computeTerm({ term, start, startFact: 'fatto' })).toMatchObject({ raw, strict, lenient });
    },
  );

  it('agree with D34, where the twenty days are a minimum wait', () => {
    expect(days(20, 'notice', '2026-11-09')).toMatchObject({
      raw: '2026-11-29',
      effectiveFrom: '2026-11-30',
    });
  });

  it('agree with M21, where the six months are a power that expires', () => {
    const term = { count: 6, unit: 'months', kind: 'power', norm: 'art. 21-nonies L. 241/1990' } as const;
    expect(computeTerm({ term, start: '2026-03-31', startFact: 'adozione' }).strict).toBe('2026-09-30');
  });
});

describe('the backward vectors', () => {
  it.each(vectors.backward.map((vector) => [`${vector.id} ${vector.case}`, vector] as const))(
    'agree with %s',
    (_name, { id, reference, raw, administrative, civil }) => {
      const counted = backwardCounts[id];
      if (counted === undefined) throw new Error(`say what ${id} counts`);
      const term = { ...counted, kind: 'act', direction: 'backward', norm: 'vettore' } as const;
      const computed = computeTerm({ term, start: reference, startFact: 'riunione' });
      expect(computed).toMatchObject({ raw, strict: administrative, lenient: civil });
    },
  );
});

describe('the other vectors', () => {
  it('N01: a six-month notice runs out at 24:00 of a Sunday', () => {
    const term = { count: 6, unit: 'months', kind: 'notice', norm: 'convenzione' } as const;
    const computed = computeTerm({ term, start: '2026-08-31', startFact: 'PEC consegnata' });
    expect(computed).toMatchObject({ raw: '2027-02-28', strict: '2027-02-28', lenient: '2027-02-28' });
    expect(computed.effectiveFrom).toBe('2027-03-01');
  });

  it('J03: notified on the eve of August, day one is 1 September', () => {
    expect(days(60, 'judicial', '2026-07-31')).toMatchObject({ strict: '2026-10-30', lenient: '2026-10-30' });
  });

  it('J04: notified in August, 1 September is counted as day one', () => {
    expect(days(60, 'judicial', '2026-08-10')).toMatchObject({ strict: '2026-10-30', lenient: '2026-10-30' });
  });

  it('J05: a judicial term that ends on a Saturday rolls to Monday', () => {
    const computed = days(60, 'judicial', '2026-11-03');
    expect(computed).toMatchObject({ raw: '2027-01-02', strict: '2027-01-04', lenient: '2027-01-04' });
  });

  it('S01: thirty days from 1 October end on a Saturday, strictly', () => {
    expect(days(30, 'act', '2026-10-01')).toMatchObject({ raw: '2026-10-31', strict: '2026-10-31' });
  });

  it('S02: ten days of suspension move the date by ten days', () => {
    const suspensions = [{ reason: 'art-2-c-7', from: '2026-10-12', to: '2026-10-22' } as const];
    const computed = days(30, 'act', '2026-10-01', { suspensions });
    expect(computed).toMatchObject({ raw: '2026-11-10', strict: '2026-11-10', suspendedDays: 10 });
  });

  it('S07: the window of counter-interested parties adds ten days, or eleven when it rolls', () => {
    const suspensions = [{ reason: 'counter-interested', from: '2026-11-05' } as const];
    expect(days(30, 'act', '2026-11-02').raw).toBe('2026-12-02');
    expect(days(30, 'act', '2026-11-02', { suspensions }).raw).toBe('2026-12-12');
    const policies = { restartAfter10bis: 'strict-window' } as const;
    const rolled = days(30, 'act', '2026-11-02', { suspensions, policies });
    expect(rolled).toMatchObject({ raw: '2026-12-13', strict: '2026-12-14' });
  });

  it('A01: the first day of posting is counted, unless the AgID variant is chosen', () => {
    expect(days(15, 'posting', '2028-02-20').raw).toBe('2028-03-05');
    const policies = { postingFirstDay: 'excluded' } as const;
    expect(days(15, 'posting', '2028-02-20', { policies }).raw).toBe('2028-03-06');
  });

  it('W01: five working days depend on the week that the act defines', () => {
    const term = { count: 5, unit: 'working-days', kind: 'act', norm: 'vettore' } as const;
    const from = { term, start: '2026-12-30', startFact: 'fatto' };
    expect(computeTerm(from).strict).toBe('2027-01-08');
    const policies = { workingWeek: 'monday-saturday' } as const;
    expect(computeTerm({ ...from, policies }).strict).toBe('2027-01-07');
  });

  it('T01: at 12:00:00 on time, one second and 33 seconds later late', () => {
    const at = (second: string) => timeliness('2026-11-30T12:00', `2026-11-30T11:00:${second}Z`);
    expect(at('00')).toEqual({ onTime: true, bySeconds: 0 });
    expect(at('01')).toEqual({ onTime: false, bySeconds: 1 });
    expect(at('33')).toEqual({ onTime: false, bySeconds: 33 });
  });

  it('T03: a winter day ends at 23:59:59', () => {
    expect(timeliness('2026-11-30', '2026-11-30T22:59:59Z')).toEqual({ onTime: true, bySeconds: 0 });
    expect(timeliness('2026-11-30', '2026-11-30T23:00:00Z')).toEqual({ onTime: false, bySeconds: 1 });
  });

  it('T04: a summer day ends at 23:59:59', () => {
    expect(timeliness('2026-07-31', '2026-07-31T21:59:59Z').onTime).toBe(true);
    expect(timeliness('2026-07-31', '2026-07-31T22:00:00Z').onTime).toBe(false);
  });

  it('T06: PEC time-outs are elapsed hours over the end of summer time', () => {
    expect(pecTimeouts('2026-10-24T18:00:00Z')).toEqual({
      doubtfulAt: '2026-10-25T06:00:00Z',
      failureFrom: '2026-10-25T16:00:00Z',
      failureBy: '2026-10-25T18:00:00Z',
    });
  });

  it('T07: a local time that comes twice is refused with both instants', () => {
    const read = () => instantOf('2026-10-25T02:30');
    expect(read).toThrow(TermError);
    expect(read).toThrow('2026-10-25T00:30:00Z / 2026-10-25T01:30:00Z');
  });

  it('T08: a local time that does not exist is refused', () => {
    expect(() => instantOf('2027-03-28T02:30')).toThrow('non esiste');
  });

  it('T11: sent in time and received late, the notice chooses', () => {
    const message = {
      sentAt: '2026-11-30T22:59:58Z',
      receivedAt: '2026-11-30T23:00:03Z',
      recordedAt: '2026-12-01T08:00:00Z',
    };
    expect(timelinessOfMessage('2026-11-30', message, 'sent').onTime).toBe(true);
    expect(timelinessOfMessage('2026-11-30', message, 'received').onTime).toBe(false);
  });
});

it('no vector is left without a test', () => {
  const named = ['N01', 'J03', 'J04', 'J05', 'S01', 'S02', 'S07', 'A01', 'W01', 'T01', 'T03', 'T04', 'T06'];
  expect(vectors.other.map(({ id }) => id)).toEqual([...named, 'T07', 'T08', 'T11']);
});
