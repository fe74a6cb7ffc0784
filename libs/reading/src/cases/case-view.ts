import type { CaseFile } from '#database';
import type { Procedure } from '#engine';
import type { Language } from '#terms';
import { sayState, textsOf } from '../words/workflow-words.js';
import type { CaseView } from './case.schema.js';

export function viewCase(procedure: Procedure, file: CaseFile, language: Language): CaseView {
  const texts = textsOf(procedure, file, language);
  return {
    id: file.id,
    procedureId: file.procedureId,
    parentId: file.parentId,
    rootId: file.rootId,
    workflow: { name: file.workflow, version: file.workflowVersion, title: texts?.title ?? file.workflow },
    key: file.key,
    title: file.title,
    organisationId: file.organisationId,
    programmeCode: file.programmeCode,
    revision: file.revision,
    state: file.state,
    stateText: sayState(texts, file.state),
    status: file.status,
    outcome: file.outcome,
    outcomeText: file.outcome === null ? null : (texts?.outcomes[file.outcome] ?? file.outcome),
    openedAt: file.openedAt.toISOString(),
    recordedAt: file.recordedAt.toISOString(),
  };
}
