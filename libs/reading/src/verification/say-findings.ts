import { fill, type Procedure, type Said } from '#engine';
import type { Finding } from '#procedures';
import type { Language } from '#terms';
import type { Pool } from 'pg';
import { sayTerm, textsOf, type WorkflowRef } from '../words/workflow-words.js';
import { copies, standings } from './copy.words.js';
import { families } from './family.words.js';
import { findings } from './finding.words.js';

export type SaidFinding = {
  finding: Finding;
  /** Null where the case is gone. */
  title: string | null;
  found: string;
  means: string;
  todo: string;
};

type Row = { id: string; title: string; workflow: string; workflow_version: number };

/** What a verification found, in the words of who must act on it. */
export async function sayFindings(
  { pool, procedure }: { pool: Pick<Pool, 'query'>; procedure: Procedure },
  found: readonly Finding[],
  language: Language,
): Promise<SaidFinding[]> {
  if (found.length === 0) return [];
  const { rows } = await pool.query<Row>(
    'SELECT id, title, workflow, workflow_version FROM case_file WHERE id = ANY($1::uuid[])',
    [found.map(({ caseId }) => caseId)],
  );
  const cases = new Map(rows.map((row) => [row.id, row]));
  return found.map((finding) => {
    const row = cases.get(finding.caseId);
    const ref = row && { workflow: row.workflow, workflowVersion: row.workflow_version };
    return { finding, title: row?.title ?? null, ...sayFinding(procedure, finding, ref, language) };
  });
}

export function sayFinding(
  procedure: Procedure,
  { code, about, revision }: Finding,
  ref: WorkflowRef | undefined,
  language: Language,
): Pick<SaidFinding, 'found' | 'means' | 'todo'> {
  const { family, found } = findings[code];
  const said = (from: Record<string, Said>, name: string) => from[name]?.[language] ?? name;
  const named: Record<string, (name: string) => string> = {
    term: (name) => sayTerm(ref && textsOf(procedure, ref, language), name),
    event: (name) => sayEvent(procedure, name, language),
    column: (name) => said(copies, name),
    status: (name) => said(standings, name),
  };
  const values = Object.fromEntries(
    Object.entries(about).map(([name, value]) => [name, named[name]?.(String(value)) ?? value]),
  );
  const { means, todo } = families[family];
  return {
    found: fill(found[language], { ...values, revision }, language),
    means: means[language],
    todo: todo[language],
  };
}

/** What one case tells another is an event of the receiver: whichever stage knows it has its words. */
const sayEvent = (procedure: Procedure, event: string, language: Language): string =>
  procedure.all.map(({ texts }) => texts[language].events[event]?.done).find(Boolean) ?? event;
