/** The example files, whole or with one passage changed, for the specs of this library. */
import { readFileSync } from 'node:fs';
import {
  isNotice,
  parseProcedureFile,
  type NoticeFile,
  type Problem,
  type ProcedureFile,
  type Warning,
} from '../src/index.js';

export const ESEMPIO = 'comune-di-esempio/notice.yaml';
export const COMUNE = 'crema-2026-2028/notice-comune.yaml';
export const AMBITO = 'crema-2026-2028/notice-ambito.yaml';
export const CO_PROGRAMMING = 'crema-2026-2028/co-programming.yaml';

export function example(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
}

export function parsed(name: string): { procedure: ProcedureFile; warnings: Warning[] } {
  const answer = parseProcedureFile(example(name), name);
  if (!answer.ok)
    throw new Error(answer.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return answer;
}

export function notice(name: string): NoticeFile {
  const { procedure } = parsed(name);
  if (!isNotice(procedure)) throw new Error(`${name} is no notice.`);
  return procedure;
}

type Edit = [passage: string, instead: string];

/** An example with passages changed; each must stand there. */
export function edited(name: string, ...edits: Edit[]): string {
  return edits.reduce((text, [passage, instead]) => {
    if (!text.includes(passage)) throw new Error(`«${passage}» is not in ${name}.`);
    return text.replace(passage, instead);
  }, example(name));
}

/** The answer to an edited example: its problems, none when it is accepted. */
export function problemsAfter(name: string, ...edits: Edit[]): Problem[] {
  const answer = parseProcedureFile(edited(name, ...edits), name);
  return answer.ok ? [] : answer.problems;
}

export function warningsAfter(name: string, ...edits: Edit[]): Warning[] {
  const answer = parseProcedureFile(edited(name, ...edits), name);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.warnings;
}

/** The 1-based line on which a passage first stands. */
export function lineOf(text: string, passage: string): number {
  return text.slice(0, text.indexOf(passage)).split('\n').length;
}
