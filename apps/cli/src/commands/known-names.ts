import { coDesign, roles } from '#workflows';
import { CliFailure, EXIT } from '../failure.js';

/** An answer about a role that nobody can hold would look like a true one. */
export function refuseUnknownRole(role: string): void {
  refuseUnlisted('un ruolo', role, Object.keys(roles));
}

export function refuseUnknownWorkflow(workflow: string): void {
  const names = coDesign.workflows.map(({ name }) => name);
  refuseUnlisted('una fase', workflow, [...new Set(names)]);
}

function refuseUnlisted(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new CliFailure(`Non c’è ${what} «${name}».`, `uno di questi: ${known.join(', ')}.`, EXIT.usage);
}
