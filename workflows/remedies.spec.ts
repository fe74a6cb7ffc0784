import { mapOf, remedyOf, wayOutIn, type Workflow, type WayOut } from '#engine';
import { coDesign, roles } from './index.js';

const stages = coDesign.workflows.map((workflow) => [workflow.name, workflow] as const);

const pressed = (workflow: Workflow): string[] =>
  Object.entries(workflow.events)
    .filter(([, { roles: asked }]) => asked.some((role) => role !== 'clock' && role !== 'case'))
    .map(([event]) => event);

const statesOf = (workflow: Workflow): string[] =>
  mapOf(workflow)
    .states.filter(({ kind }) => kind === 'atomic')
    .map(({ name }) => name);

/** Whether somebody, something or an explanation stands behind a way out. */
function leadsSomewhere(workflow: Workflow, way: WayOut): boolean {
  if (way.by === 'steps')
    return way.events.length > 0 && way.events.every((event) => event in workflow.events);
  if (way.by === 'role') return way.roles.length > 0 && way.roles.every((role) => role in roles);
  if (way.by === 'cases') return (coDesign.opens[workflow.name] ?? []).length > 0;
  return way.by !== 'nobody' || (way.because.it !== '' && way.because.en !== '');
}

describe('every reason of every stage has a way out, or says why nobody can remove it', () => {
  it.each(stages)('%s: of every rule', (_, workflow) => {
    const mute = Object.keys(workflow.rules).filter((rule) => remedyOf(workflow, rule) === null);
    expect(mute).toEqual([]);
  });

  it.each(stages)('%s: in every state, for every step, whatever stands against it', (_, workflow) => {
    const codes = [
      ...Object.keys(workflow.rules),
      'not-now',
      'not-yours-role',
      'not-yours-organisation',
      'act-missing',
      'act-type',
      'act-future',
      'act-not-effective',
      'act-bad-date',
      'bad-instant',
      'not-yet-happened',
      'term-cannot-be-counted',
    ];
    const lost = statesOf(workflow).flatMap((state) =>
      pressed(workflow).flatMap((event) =>
        codes
          .filter((code) => !leadsSomewhere(workflow, wayOutIn(workflow, [state], event, code)))
          .map((code) => `${state} ${event} ${code}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  it.each(stages)('%s: waits only for cases that it opens', (_, workflow) => {
    const waited = Object.values(workflow.remedies).flatMap((remedy) =>
      typeof remedy === 'object' && 'cases' in remedy ? remedy.cases : [],
    );
    expect(waited.filter((name) => !(coDesign.opens[workflow.name] ?? []).includes(name))).toEqual([]);
  });
});
