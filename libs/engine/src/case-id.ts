import { v5 } from 'uuid';

/** Namespace of all identifiers that Iter derives. */
const ITER = '6f0d3c1e-5d5b-5c6e-9f2a-0c9d0f4b7a11';

/** The identifier of a child case: derived, so that a case can be addressed before it is read and is never opened twice. */
export const caseId = (parent: string, workflow: string, key: string): string =>
  v5(`case/${parent}/${workflow}/${key}`, ITER);

/** A deterministic identifier for anything else that follows from a step. */
export const derivedId = (...parts: string[]): string => v5(parts.join('/'), ITER);
