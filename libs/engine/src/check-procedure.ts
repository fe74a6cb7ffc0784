import type { Procedure } from './procedure.js';
import { CASE } from './vocabulary.js';
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
  const known = new Set(workflows.map((w) => w.name));
  const opened = new Set([...roots, ...Object.values(opens).flat()]);
  return [
    ...[...opened]
      .filter((name) => !known.has(name))
      .map((name) => `"${name}" is opened and is no workflow of the procedure.`),
    ...[...known].filter((name) => !opened.has(name)).map((name) => `Nothing opens "${name}".`),
  ];
}

function checkPublished(procedure: Procedure, published: Published): string[] {
  return procedure.all.flatMap((workflow) => {
    const expected = published[workflow.name]?.[String(workflow.version)];
    if (expected === undefined) return [];
    if (expected === workflow.hash) return [];
    return [
      `${workflow.name} v${workflow.version} was published as ${expected.slice(0, 12)} and is now ${workflow.hash.slice(0, 12)}: ` +
        'running cases follow the published one. Keep it under past/, and give the change a new version.',
    ];
  });
}
