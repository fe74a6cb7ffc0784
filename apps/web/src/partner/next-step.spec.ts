import { EXTERNAL_ROLES } from '#engine';
import { coDesign } from '#workflows';
import { OWED_WITHOUT_TERM, WRITTEN_WITH } from './duties.js';
import { bySoonest, byUrgency, nextStep, type OpenDeadline, type Standing } from './next-step.js';

type Owner = OpenDeadline['owner'];
const alfa: Owner = { role: null, organisation: 'alfa' };
const office: Owner = { role: 'procedure-officer', organisation: null };
const moment: Owner = { role: 'clock', organisation: null };

const deadline = (owner: Owner, awaits: string[] = [], dueAt = '2026-12-11T11:00:00.000Z'): OpenDeadline => ({
  kind: 'duty',
  term: 'term',
  name: 'A term',
  dueAt,
  actBy: null,
  onExpiry: '',
  explanation: null,
  owner,
  awaits: awaits.map((event) => ({ event, action: event })),
});
const action = (event: string, allowed = true) => ({ event, action: event, allowed });
const ask = (given: Partial<Standing>) =>
  nextStep({ organisation: 'alfa', status: 'active', actions: [], deadlines: [], ...given });

describe('whose turn it is', () => {
  it('is the partner’s while a term of its own awaits something that it may send', () => {
    const due = deadline(alfa, ['rescue.reply']);
    const actions = [action('application.withdraw'), action('rescue.reply')];
    expect(ask({ actions, deadlines: [due] })).toMatchObject({ turn: 'partner', event: 'rescue.reply', due });
  });

  it('is the partner’s while an application can still be written, though not yet sent', () => {
    const actions = [action('draft.save'), action('application.submit', false)];
    expect(ask({ actions, deadlines: [deadline(alfa, ['application.submit'])] })).toMatchObject({
      turn: 'partner',
      event: 'application.submit',
    });
  });

  it('is the body’s when nothing is asked of the partner any more, though an answer would still be taken', () => {
    expect(ask({ actions: [action('rescue.reply')] })).toMatchObject({ turn: 'body', event: null });
    const due = deadline(office, ['report.approve']);
    expect(ask({ deadlines: [due] })).toMatchObject({ turn: 'body', due });
  });

  it('is the partner’s, without a date, for what is late or has no term', () => {
    for (const event of OWED_WITHOUT_TERM)
      expect(ask({ actions: [action(event)], deadlines: [deadline(office)] })).toMatchObject({
        turn: 'partner',
        event,
        due: null,
      });
  });

  it('is the lead’s, for who is only a member', () => {
    expect(ask({ organisation: 'beta', deadlines: [deadline(alfa, ['report.submit'])] }).turn).toBe('lead');
  });

  it('is nobody’s while a period runs, and once a case has ended', () => {
    expect(ask({ deadlines: [deadline(moment)] }).turn).toBe('nobody');
    const window = { ...deadline(moment), kind: 'window' as const, dueAt: '2026-01-01T00:00:00.000Z' };
    expect(ask({ deadlines: [window, deadline(moment)] }).due).toMatchObject({ kind: 'duty' });
    expect(ask({ status: 'done', actions: [action('report.submit')] }).turn).toBe('nobody');
  });
});

it('what presses most comes first', () => {
  const of = (turn: 'partner' | 'body', due: string | null) => ({
    step: { turn, event: null, action: null, due: due === null ? null : deadline(alfa, [], due) },
  });
  const [late, soon, owed] = [
    of('body', '2026-01-01T23:00:00Z'),
    of('partner', '2026-12-01T23:00:00Z'),
    of('partner', null),
  ];
  expect([owed, late, soon].sort(byUrgency)).toEqual([soon, owed, late]);
});

it('deadlines stand in the order of the days that are shown, which may come before the clock asks', () => {
  const of = (name: string, dueAt: string, actBy: string | null = null) => ({
    ...deadline(alfa, [], dueAt),
    name,
    actBy,
  });
  const asked = [
    of('asked first', '2026-12-10T23:00:00.000Z'),
    of('to be done first', '2026-12-11T23:00:00.000Z', '2026-12-10T11:00:00Z'),
    of('last', '2026-12-12T23:00:00.000Z'),
  ];
  expect(asked.sort(bySoonest).map(({ name }) => name)).toEqual(['to be done first', 'asked first', 'last']);
});

it('what is owed without a term are events that partners send', () => {
  const external = coDesign.workflows.flatMap(({ events }) =>
    Object.entries(events).flatMap(([name, { roles }]) =>
      roles.some((role) => EXTERNAL_ROLES.includes(role)) ? [name] : [],
    ),
  );
  const named = [...OWED_WITHOUT_TERM, ...Object.entries(WRITTEN_WITH).flat()];
  expect(named.filter((event) => !external.includes(event))).toEqual([]);
});
