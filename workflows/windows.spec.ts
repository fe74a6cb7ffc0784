import { calendarRef } from '#terms';
import { loadProcedure } from '#engine';
import { coDesign } from './co-design.procedure.js';
import { grants, harms, harmsAll, windows } from './windows.js';

const on = (window: keyof typeof windows, start: string) =>
  windows[window].due(start, 'prova', calendarRef());

describe('the windows that the law gives', () => {
  it.each([
    ['court-appeal', '2026-03-02', '2026-05-04', 'a sixtieth day on 1 May, then Saturday and Sunday'],
    ['court-appeal', '2026-07-20', '2026-10-19', 'August is left out'],
    ['court-appeal', '2026-08-10', '2026-10-30', 'begun in August: 1 September is the first day'],
    ['court-appeal', '2026-11-03', '2027-01-04', 'a sixtieth day on Saturday'],
    ['extraordinary-appeal', '2026-07-20', '2026-11-17', 'August counts'],
    ['extraordinary-appeal', '2026-08-28', '2026-12-28', 'a last day on 26 December, then Sunday'],
    ['annulment', '2026-03-31', '2026-09-30', 'six months, not 180 days'],
    ['annulment', '2026-04-25', '2026-10-25', 'a Sunday: a power does not roll, act before'],
    ['annulment', '2026-08-31', '2027-02-28', 'a month without that day'],
  ] as const)('%s from %s ends on %s: %s', (window, start, last, _why) => {
    const { computed, reading } = on(window, start);
    expect(computed?.[reading ?? 'raw']).toBe(last);
  });

  it('name their norm, in the derivation too', () => {
    expect(on('court-appeal', '2026-03-02').computed?.input.term.norm).toContain('D.Lgs. 104/2010, art. 29');
    expect(windows['extraordinary-appeal'].norm).toContain('D.P.R. 1199/1971, art. 9');
    expect(windows.annulment.norm).toContain('art. 21-nonies');
  });

  it('are counted once for each addressee, and from no day while none is known', () => {
    expect(harms(['a', 'a', 'b'])).toMatchObject([
      { addressee: 'a', on: null },
      { addressee: 'b', on: null },
    ]);
    expect(harmsAll('2026-03-02')).toMatchObject([{ addressee: '*', on: '2026-03-02' }]);
    expect(grants(['a'])[0]?.windows).toContain('annulment');
  });
});

describe('the stages', () => {
  it('say which of their events make an act that may be contested', () => {
    const { all } = loadProcedure(coDesign, JSON.stringify);
    expect(Object.fromEntries(all.map(({ name, acts }) => [name, Object.keys(acts)]))).toMatchInlineSnapshot(`
      {
        "amendment": [
          "determination.adopt",
          "amendment.abandon",
        ],
        "co-programming": [],
        "convention": [
          "determination.adopt",
          "publication.record",
          "convention.abandon",
          "account.approve",
          "recovery.order",
        ],
        "evaluation": [
          "outcome.approve",
        ],
        "expression-of-interest": [
          "application.exclude",
          "delivery.prove",
        ],
        "negotiation": [
          "agreement.conclude",
          "project.conclude",
          "negotiation.fail",
        ],
        "notice": [
          "notice.approve",
          "notice.publish",
          "notice.rectify",
          "closing.extend",
          "notice.desert",
          "notice.revoke",
        ],
        "reporting": [
          "report.approve",
          "approval.withdraw",
          "report.close-missing",
        ],
        "termination-notice": [
          "notice.issue",
          "delivery.prove",
          "notice.revoke",
        ],
      }
    `);
  });
});
