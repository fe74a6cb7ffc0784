import fc from 'fast-check';
import * as demo from '../testing/demonstration.js';
import type { SelectionParameters } from '../parameters.js';
import type { Candidate, Sheet } from './evaluation.context.js';
import { rank, seatAll } from './ranking.js';

const selection = demo.noticeParameters.selection;
const given = demo.given;

const candidate = (application: string, coFinancing = 1000): Candidate => ({
  application,
  lead: demo.organisation(application),
  grouping: 'single',
  members: [],
  programmes: [{ code: 'P1', coFinancing }],
});

const sheets = (application: string, ...points: [quality: number, network: number][]): Sheet[] =>
  points.map(([quality, network], index) => ({
    member: `m${index}`,
    application,
    programme: 'P1',
    points: { quality, network },
    reasons: {},
    lockedAt: '2027-03-01T09:00:00Z',
  }));

const ranking = (
  entries: [Candidate, Sheet[]][],
  change: Partial<SelectionParameters> = {},
  draws: { order: string[] }[] = [],
) =>
  rank(
    'P1',
    entries.map(([one]) => one),
    entries.flatMap(([, own]) => own),
    { ...selection, ...change },
    draws,
  );

describe('the ranking', () => {
  it('is the mean of the members, exact, rounded once', () => {
    const { placed } = ranking([[candidate('a1'), sheets('a1', [5000, 3000], [5001, 3000], [5001, 3000])]]);
    expect(placed[0]).toMatchObject({
      total: 8001,
      place: 1,
      suitable: true,
      byCriterion: { quality: 5001, network: 3000 },
    });
  });

  it.each([
    ['half-up', 8001, 8000],
    ['half-even', 8000, 8000],
    ['down', 8000, 8000],
  ] as const)('rounds %s as the notice says', (mode, half, third) => {
    const rounding = given({ decimals: 2, mode });
    const two = ranking([[candidate('a1'), sheets('a1', [5000, 3000], [5001, 3000])]], { rounding });
    const three = ranking([[candidate('a1'), sheets('a1', [5000, 3000], [5000, 3000], [5001, 3000])]], {
      rounding,
    });
    expect([two.placed[0]?.total, three.placed[0]?.total]).toEqual([half, third]);
  });

  it('rounds to the decimals of the notice', () => {
    const rounding = given({ decimals: 0, mode: 'half-up' as const });
    expect(ranking([[candidate('a1'), sheets('a1', [5050, 3000])]], { rounding }).placed[0]?.total).toBe(81);
  });

  it('lets pass the threshold itself and not a hundredth less', () => {
    const at = ranking([[candidate('a1'), sheets('a1', [4000, 2000])]]).placed[0];
    const below = ranking([[candidate('a1'), sheets('a1', [4000, 1999])]]).placed[0];
    expect([at?.suitable, below?.suitable]).toEqual([true, false]);
    expect(below).toMatchObject({ place: null, seated: false });
  });

  it('wants the minimum of a criterion as well as the threshold', () => {
    const entry = ranking([[candidate('a1'), sheets('a1', [2999, 4000], [3000, 4000])]]).placed[0];
    expect(entry).toMatchObject({ total: 7000, suitable: false });
  });

  it('multiplies the points by the weight of their criterion', () => {
    const criteria = given([
      { code: 'quality', title: 'Qualità', maxPoints: 10, weight: 6 },
      { code: 'network', title: 'Rete', maxPoints: 10, weight: 4 },
    ]);
    expect(ranking([[candidate('a1'), sheets('a1', [900, 500])]], { criteria }).placed[0]?.total).toBe(7400);
  });

  it('tells equals apart by the rules of the notice, in their order', () => {
    const [lower, higher] = [candidate('a1', 100), candidate('a2', 200)];
    const byCriterion = ranking([
      [lower, sheets('a1', [4500, 3500])],
      [higher, sheets('a2', [4400, 3600])],
    ]);
    expect(byCriterion.placed.map((one) => one.application)).toEqual(['a1', 'a2']);
    const byMoney = ranking([
      [lower, sheets('a1', [4500, 3500])],
      [higher, sheets('a2', [4500, 3500])],
    ]);
    expect(byMoney.placed.map((one) => one.application)).toEqual(['a2', 'a1']);
  });

  it('names the ties that only a draw can resolve, and follows the draw', () => {
    const tied: [Candidate, Sheet[]][] = ['a1', 'a2', 'a3'].map((one) => [
      candidate(one),
      sheets(one, [4500, 3500]),
    ]);
    const before = ranking(tied);
    expect(before.ties).toEqual([['a1', 'a2', 'a3']]);
    const after = ranking(tied, {}, [{ order: ['a3', 'a1', 'a2'] }]);
    expect(after.ties).toEqual([]);
    expect(after.placed.map((one) => [one.application, one.place])).toEqual([
      ['a3', 1],
      ['a1', 2],
      ['a2', 3],
    ]);
  });

  it('asks for no draw among those who are not suitable', () => {
    const tied: [Candidate, Sheet[]][] = ['a1', 'a2'].map((one) => [
      candidate(one),
      sheets(one, [1000, 1000]),
    ]);
    expect(ranking(tied).ties).toEqual([]);
  });

  it('leaves equals at the same place, both seated, where the notice foresees no draw', () => {
    const ties = given([{ rule: 'co-financing' as const }]);
    const tied: [Candidate, Sheet[]][] = ['a1', 'a2', 'a3'].map((one) => [
      candidate(one),
      sheets(one, [4500, one === 'a3' ? 3000 : 3500]),
    ]);
    const { placed, ties: open } = ranking(tied, { ties, tableSeats: given(1) });
    expect(open).toEqual([]);
    expect(placed.map((one) => [one.place, one.seated])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  it('seats as many as the notice says', () => {
    const entries: [Candidate, Sheet[]][] = [4500, 4600, 4700].map((points, index) => [
      candidate(`a${index}`),
      sheets(`a${index}`, [points, 3000]),
    ]);
    const { placed } = ranking(entries, { tableSeats: given(2) });
    expect(placed.map((one) => [one.application, one.seated])).toEqual([
      ['a2', true],
      ['a1', true],
      ['a0', false],
    ]);
  });

  it('does not depend on the order in which sheets were locked', () => {
    const entries: [Candidate, Sheet[]][] = ['a1', 'a2'].map((one) => [
      candidate(one),
      sheets(one, [4500, 3500], [4100, 3900]),
    ]);
    const backwards = [...entries]
      .reverse()
      .map(([one, own]): [Candidate, Sheet[]] => [one, [...own].reverse()]);
    expect(ranking(backwards)).toEqual(ranking(entries));
  });

  it('gives the same places for whatever points, in whatever order they come', () => {
    const points = fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 4000 }));
    const field = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(points, { minLength: 3, maxLength: 3 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(field, fc.func(fc.integer()), (all, shuffle) => {
        const entries = all.map(([money, own], index): [Candidate, Sheet[]] => [
          candidate(`a${index}`, money),
          sheets(`a${index}`, ...own),
        ]);
        const mixed = [...entries].sort((a, b) => shuffle(a[0].application) - shuffle(b[0].application));
        const { placed, ties } = ranking(entries);
        expect(ranking(mixed)).toEqual({ programme: 'P1', placed, ties });
        const totals = placed.filter((one) => one.suitable).map((one) => one.total ?? 0);
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
        expect(placed.filter((one) => one.seated).every((one) => one.suitable)).toBe(true);
      }),
    );
  });

  it('gives neither points nor places where all the admitted sit', () => {
    expect(seatAll('P1', [candidate('a1'), candidate('a2')]).placed).toEqual(
      ['a1', 'a2'].map((application) => ({
        application,
        total: null,
        byCriterion: {},
        place: null,
        suitable: true,
        seated: true,
      })),
    );
    expect(seatAll('P2', [candidate('a1')]).placed).toEqual([]);
  });
});
