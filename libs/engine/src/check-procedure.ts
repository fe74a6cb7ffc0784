import type { Procedure } from './procedure.js';
import { CASE } from './vocabulary.js';
import { mentioned } from './check-texts.js';
import { checkWorkflow, outcomesOf, type Finding } from './check.js';

/** `published.json`: stage -> version -> hash of its rules. */
export type Published = Record<string, Record<string, string>>;

/** All that is wrong with a procedure and its workflows; empty if Iter may start with it. */
export function checkProcedure(procedure: Procedure, published: Published): Finding[] {
  const story = (check: string) => (text: string) => ({
    workflow: procedure.definition.name,
    check,
    story: text,
  });
  return [
    ...procedure.all.flatMap(checkWorkflow),
    ...checkVersions(procedure).map(story('versions')),
    ...checkOutcomes(procedure).map(story('outcomes')),
    ...checkOpenings(procedure).map(story('openings')),
    ...checkPublished(procedure, published).map(story('published')),
  ];
}

function checkOutcomes(procedure: Procedure): string[] {
  const { outcomes, workflows } = procedure.definition;
  const idle = workflows.flatMap((workflow) =>
    Object.keys(outcomes[workflow.name] ?? {})
      .filter((outcome) => !outcomesOf(workflow).includes(outcome))
      .map(
        (outcome) =>
          `The procedure says what follows the outcome "${outcome}" of ${workflow.name}, which has no such outcome.`,
      ),
  );
  return [...idle, ...checkConsequences(procedure)];
}

function checkConsequences(procedure: Procedure): string[] {
  const { outcomes, workflows, opens } = procedure.definition;
  return workflows.flatMap((workflow) =>
    outcomesOf(workflow).flatMap((outcome) => {
      const what = outcomes[workflow.name]?.[outcome];
      if (what === undefined)
        return [
          `The outcome "${outcome}" of ${workflow.name} leads nowhere: the procedure does not say what follows.`,
        ];
      if (what === 'ends') return [];
      const parents = workflows.filter((w) =>
        what.tells === 'root'
          ? procedure.definition.roots.includes(w.name)
          : opens[w.name]?.includes(workflow.name),
      );
      if (parents.length === 0)
        return [`The outcome "${outcome}" of ${workflow.name} tells its ${what.tells}, and it has none.`];
      const deaf = parents.filter((parent) => !parent.events[what.event]?.roles.includes(CASE.role));
      // Of several kinds of root only one is that of this case.
      if (what.tells === 'root' && deaf.length < parents.length) return [];
      return deaf.map(
        (parent) =>
          `The outcome "${outcome}" of ${workflow.name} tells ${parent.name} "${what.event}", which a case may not ask of it.`,
      );
    }),
  );
}

/** A version is one text of the rules: two under one name would make it a matter of chance which one a case follows. */
function checkVersions(procedure: Procedure): string[] {
  const names = procedure.all.map((workflow) => `${workflow.name} v${workflow.version}`);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map(
    (name) => `There are two workflows ${name}: give one of them another version.`,
  );
}

function checkOpenings(procedure: Procedure): string[] {
  const { workflows, roots, opens } = procedure.definition;
  const unforeseen = workflows.flatMap((workflow) =>
    [...mentioned(workflow, 'openCase', 'workflow')]
      .filter((name) => !opens[workflow.name]?.includes(name))
      .map((name) => `${workflow.name} opens cases of "${name}", and the procedure does not say so.`),
  );
  const known = new Set(workflows.map((w) => w.name));
  const opened = new Set([...roots, ...Object.values(opens).flat()]);
  return [
    ...[...opened]
      .filter((name) => !known.has(name))
      .map((name) => `"${name}" is opened and is no workflow of the procedure.`),
    ...[...known].filter((name) => !opened.has(name)).map((name) => `Nothing opens "${name}".`),
    ...unforeseen,
  ];
}

function checkPublished(procedure: Procedure, published: Published): string[] {
  const here = new Set(procedure.all.map((workflow) => `${workflow.name} v${workflow.version}`));
  const gone = Object.entries(published)
    .flatMap(([name, versions]) => Object.keys(versions).map((version) => `${name} v${version}`))
    .filter((one) => !here.has(one))
    .map((one) => `${one} was published and is not here: running cases may follow it. Keep it under past/.`);
  const changed = procedure.all.flatMap((workflow) => {
    const expected = published[workflow.name]?.[String(workflow.version)];
    if (expected === undefined) return [];
    if (expected === workflow.hash) return [];
    return [
      `${workflow.name} v${workflow.version} was published as ${expected.slice(0, 12)} and is now ${workflow.hash.slice(0, 12)}: ` +
        'running cases follow the published one. Keep it under past/, and give the change a new version.',
    ];
  });
  return [...changed, ...gone];
}
