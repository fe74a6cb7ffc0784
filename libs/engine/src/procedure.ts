/** Which stage opens which, and what an outcome means for the others: the one place where the order of the stages stands. */
import type { Effect, Json, Said, Self } from './vocabulary.js';
import type { Workflow } from './workflow.js';
import { loadWorkflow, type LoadedWorkflow } from './load.js';
import { resolveAddress } from './collect.js';

/** After an outcome: nothing more (`ends`), or another case is told. */
export type Consequence = 'ends' | { tells: 'parent' | 'root'; event: string };

export type ProcedureDefinition = {
  name: string;
  /** The workflows in force. */
  workflows: readonly Workflow[];
  /** Earlier versions that running cases still follow. */
  past: readonly Workflow[];
  /** What the roles that events name are called. */
  roles: Record<string, Said>;
  /** Workflows whose cases a person opens, one for each procedure of that kind. */
  roots: readonly string[];
  /** Workflow -> workflows of the cases that it opens. */
  opens: Record<string, readonly string[]>;
  /** Workflow -> outcome -> consequence. */
  outcomes: Record<string, Record<string, Consequence>>;
};

export type Procedure = {
  definition: ProcedureDefinition;
  /** The workflow in force under this name. @throws if there is none */
  current: (name: string) => LoadedWorkflow;
  /** The very version a case is pinned to. @throws if it is not here, or if its rules are not those of the case */
  pinned: (name: string, version: number, hash: string) => LoadedWorkflow;
  all: readonly LoadedWorkflow[];
};

/** What a told outcome carries. */
export type Told = { case: string; outcome: string; output: Json };

export function loadProcedure(
  definition: ProcedureDefinition,
  digest: (structure: Json) => string,
): Procedure {
  const loaded = [...definition.workflows, ...definition.past].map((workflow) => ({
    ...loadWorkflow(workflow, digest),
    onOutcome: (outcome: string, self: Self, output: Json): Effect[] =>
      consequence(definition, workflow, outcome, self, output),
  }));
  const inForce = new Map(loaded.slice(0, definition.workflows.length).map((w) => [w.name, w]));
  const byVersion = new Map(loaded.map((w) => [`${w.name}@${w.version}`, w]));
  return {
    definition,
    all: loaded,
    current: (name) =>
      inForce.get(name) ?? fail(`There is no workflow "${name}" in the procedure "${definition.name}".`),
    pinned: (name, version, hash) => {
      const workflow =
        byVersion.get(`${name}@${version}`) ?? fail(`The rules "${name}" version ${version} are not here.`);
      if (workflow.hash !== hash)
        fail(
          `The rules "${name}" version ${version} are not those that the case follows: they were changed in place.`,
        );
      return workflow;
    },
  };
}

function consequence(
  definition: ProcedureDefinition,
  workflow: Workflow,
  outcome: string,
  self: Self,
  output: Json,
): Effect[] {
  const what = definition.outcomes[workflow.name]?.[outcome];
  if (what === undefined) throw new Error(`${workflow.name}: the outcome "${outcome}" leads nowhere.`);
  if (what === 'ends') return [];
  const data: Told = { case: self.id, outcome, output };
  return [{ kind: 'tell', to: resolveAddress(what.tells, self), event: what.event, data }];
}

function fail(message: string): never {
  throw new Error(message);
}
