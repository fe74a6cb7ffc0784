import { parse, v5 } from 'uuid';

/** Namespace of all identifiers that Iter derives. */
const ITER = parse('6f0d3c1e-5d5b-5c6e-9f2a-0c9d0f4b7a11');

/** Bytes, because making them of a text is most of what a name costs. */
const named = (name: string): string => v5(utf8.encode(name), ITER);
const utf8 = new TextEncoder();

/** The identifier of a child case: derived, so that a case can be addressed before it is read and is never opened twice. */
export const caseId = (parent: string, workflow: string, key: string): string =>
  named(`case/${parent}/${workflow}/${key}`);

/** A deterministic identifier for anything else that follows from a step. */
export const derivedId = (...parts: string[]): string => named(parts.join('/'));
