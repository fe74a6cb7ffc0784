import { type Computation, type Policies, type Term, computeTerm } from '../index.js';

/** A computation with its term spread out, each part optional. */
export type Asked = Partial<Omit<Computation, 'term'>> & Partial<Term> & { policies?: Partial<Policies> };

/** Raw, strict, lenient and effective day of what is asked, with plain defaults. */
export function dates({ count = 10, unit = 'days', kind = 'act', direction = 'forward', ...more }: Asked) {
  const { raw, strict, lenient, effectiveFrom } = computeTerm({
    start: '2026-02-02',
    startFact: 'fatto',
    ...more,
    term: { count, unit, kind, direction, norm: 'avviso' },
  });
  return [raw, strict, lenient, effectiveFrom];
}

/** The names of the rules in the trace. */
export const rules = (asked: Asked & { start: string }) => {
  const { count = 10, unit = 'days', kind = 'act', direction = 'forward', ...more } = asked;
  const term: Term = { count, unit, kind, direction, norm: 'avviso' };
  return computeTerm({ startFact: 'fatto', ...more, term }).trace.map(({ rule }) => rule);
};

/** A term of an act of thirty days that begins on 1 October 2026, changed. */
export const thirtyDays = (more: Partial<Computation>, of: Partial<Term> = {}) =>
  computeTerm({
    term: { count: 30, unit: 'days', kind: 'act', norm: 'regolamento', ...of },
    start: '2026-10-01',
    startFact: 'avvio',
    ...more,
  });
