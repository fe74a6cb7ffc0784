/** From a message and the live rows about it to its words. */
import { EXTERNAL_ROLES, type LoadedWorkflow, type Procedure, type Said } from '#engine';
import type { MessageRow } from '../message-row.js';
import { settingsFrom } from '../preferences.js';
import type { Reader } from './footer.js';
import type { Mail } from './mail.js';
import { incidentMail } from './incident-mail.js';
import { noticeMail } from './notice-mail.js';
import { reminderMail } from './reminder-mail.js';

export type Composing = {
  procedure: Procedure;
  /** Under which the pages are reached, without a slash at the end. */
  base: string;
};

/** The words of a notice or a reminder. @throws for a digest, which is made of other messages */
export function compose({ procedure, base }: Composing, row: MessageRow): Mail {
  const { roles } = procedure.definition;
  const about = { id: row.case_id ?? '', title: row.case_title ?? '' };
  const reader = readerOf(roles, row);
  if (row.incident) return incidentMail({ case: about, incident: row.incident }, reader, base);
  const workflow = procedure.pinned(row.workflow ?? '', row.workflow_version ?? 0, row.workflow_hash ?? '');
  if (row.kind === 'notice')
    return noticeMail({ case: about, workflow, notice: row.notice ?? '', data: row.data }, reader, base);
  if (row.kind === 'digest') throw new Error('A digest is put together from its messages.');
  return reminderMail(
    {
      case: about,
      workflow,
      term: row.term ?? '',
      steps: stepsOf(workflow, row),
      dueAt: (row.due_at as Date).toISOString(),
      norm: row.norm ?? '',
      derivation: row.derivation ?? {},
      now: row.now.toISOString(),
      owner: isOwner(row) ? null : ownerName(roles, row, reader.language),
      courtesy: row.courtesy_of !== null,
      draftSavedAt: row.draft_saved_at?.toISOString() ?? null,
    },
    reader,
    base,
  );
}

type Addressed = Pick<
  MessageRow,
  'settings' | 'recipient_role' | 'recipient_organisation' | 'organisation_name' | 'required_by'
> &
  Partial<Pick<MessageRow, 'channel'>>;

export function readerOf(roles: Record<string, Said>, row: Addressed): Reader {
  const { language } = settingsFrom(row.settings);
  const role = row.recipient_role ?? '';
  return {
    language,
    capacity:
      row.recipient_organisation === null
        ? { role: roles[role]?.[language] ?? role }
        : { organisation: row.organisation_name ?? row.recipient_organisation },
    requiredBy: row.required_by,
    certified: row.channel === 'pec',
  };
}

/** What an organisation does outside Iter is recorded by an office: that is no step of its own. */
function stepsOf(workflow: LoadedWorkflow, row: MessageRow): string[] {
  const sends = (event: string): boolean => {
    const roles = workflow.events[event]?.roles ?? [];
    return row.owner_organisation === null
      ? roles.includes(row.owner_role ?? '')
      : roles.some((role) => EXTERNAL_ROLES.includes(role));
  };
  return (row.awaits ?? []).filter(sends);
}

const isOwner = (row: MessageRow): boolean =>
  row.owner_organisation === null
    ? row.recipient_role === row.owner_role
    : row.recipient_organisation === row.owner_organisation;

const ownerName = (roles: Record<string, Said>, row: MessageRow, language: Reader['language']): string =>
  row.owner_organisation === null
    ? (roles[row.owner_role ?? '']?.[language] ?? row.owner_role ?? '')
    : (row.owner_name ?? row.owner_organisation);
