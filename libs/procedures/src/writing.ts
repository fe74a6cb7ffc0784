/** From a step to the rows of the one writing statement: its entry, deadlines, notifications, tells, and the cases it opens. */
import {
  begin,
  CASE,
  caseId,
  derivedId,
  type Act,
  type Actor,
  type Effect,
  type Envelope,
  type Procedure,
  type Self,
  type Step,
} from '#engine';
import { digestOf, GENESIS, seal, type Entry } from '#ledger';
import type { CalendarRef } from '#terms';
import { deadlinesOf, type DeadlineRows } from './deadlines.js';
import { keep, type Kept } from './kept.js';

/** What is known about a step besides the step itself. */
export type Circumstances = {
  self: Self;
  /** What the case was before; nothing at birth. */
  before?: Envelope;
  revision: number;
  previous: string;
  command: string;
  request: string;
  event: string;
  data: unknown;
  act: Act | null;
  by: Actor;
  at: string;
  occurredAt: string;
  calendar: CalendarRef;
};

type Rows = Record<string, unknown>[];

export type Written = {
  moved?: Record<string, unknown> & { id: string };
  births: Rows;
  entries: Rows;
  closed: DeadlineRows['closed'];
  suspended: DeadlineRows['suspended'];
  opened: DeadlineRows['opened'];
  rescheduled: DeadlineRows['rescheduled'];
  tells: (Record<string, unknown> & { id: string })[];
  notifications: Rows;
  acts: Rows;
  /** Canonical texts of parameters that may not stand yet. */
  parameters: string[];
  /** The calendar by which all cases of a procedure count from now on. */
  calendar?: { procedure: string; ref: CalendarRef };
  fires?: string;
  delivers?: string;
};

export type Batch = {
  written: Written;
  /** The canonical bytes of each entry. */
  bodies: Buffer[];
  /** The snapshot of the case that moves. */
  snapshot: string | null;
};

export const emptyBatch = (): Batch => ({
  written: {
    births: [],
    entries: [],
    closed: [],
    suspended: [],
    opened: [],
    rescheduled: [],
    tells: [],
    notifications: [],
    acts: [],
    parameters: [],
  },
  bodies: [],
  snapshot: null,
});

export type Birth = {
  self: Self;
  workflow: string;
  key: string;
  title: string;
  organisation?: string;
  programme?: string;
};

type Recorded = { snapshot: string; headHash: string };

/** Adds the entry of a step, and everything it owes, to a batch. Returns what the row of the case must say of it. */
export function addStep(batch: Batch, procedure: Procedure, step: Step, about: Circumstances): Recorded {
  const kept = keep(step.envelope, about.before);
  if (kept.fresh !== null) batch.written.parameters.push(kept.fresh);
  const { bytes, hash } = seal(entryOf(step, kept, about));
  batch.bodies.push(bytes);
  batch.written.entries.push({
    caseId: about.self.id,
    revision: about.revision,
    commandId: about.command,
    requestHash: about.request,
    event: about.event,
    actorPerson: about.by.person,
    actorRole: about.by.role,
    onBehalfOf: about.by.onBehalfOf ?? null,
    occurredAt: about.occurredAt,
    recordedAt: about.at,
    previousHash: about.previous,
    hash,
  });
  if (about.act) batch.written.acts.push(actRow(about, about.act));
  const deadlines = deadlinesOf(step, { caseId: about.self.id, revision: about.revision, at: about.at });
  batch.written.closed.push(...deadlines.closed);
  batch.written.suspended.push(...deadlines.suspended);
  batch.written.opened.push(...deadlines.opened);
  batch.written.rescheduled.push(...deadlines.rescheduled);
  step.effects.forEach((effect, index) => addEffect(batch, procedure, effect, index, about));
  return { snapshot: kept.snapshot, headHash: hash };
}

function entryOf(step: Step, kept: Kept, about: Circumstances): Entry {
  const { self, by } = about;
  const { workflow, version, hash } = step.envelope;
  return {
    format: 1,
    case: self.id,
    revision: about.revision,
    procedure: self.procedure,
    workflow: { name: workflow, version, hash },
    command: about.command,
    request: about.request,
    event: about.event,
    data: about.data as Entry['data'],
    act: about.act,
    by: { person: by.person, role: by.role, onBehalfOf: by.onBehalfOf ?? null, mandate: by.mandate ?? null },
    occurredAt: about.occurredAt,
    recordedAt: about.at,
    calendar: about.calendar,
    from: step.from,
    to: step.to,
    outcome: step.outcome,
    effects: step.effects,
    snapshot: kept.digest,
    previous: about.previous,
  };
}

function actRow(about: Circumstances, act: Act): Record<string, unknown> {
  return {
    ...act,
    id: derivedId('act', about.self.id, String(about.revision)),
    procedureId: about.self.procedure,
    caseId: about.self.id,
    revision: about.revision,
  };
}

/** The identifier of what a step owes: derived, so that it is owed once however often the step is written. */
export const effectId = (caseId: string, revision: number, index: number): string =>
  derivedId('effect', caseId, String(revision), String(index));

function addEffect(
  batch: Batch,
  procedure: Procedure,
  effect: Effect,
  index: number,
  about: Circumstances,
): void {
  const { written } = batch;
  const from = {
    id: effectId(about.self.id, about.revision, index),
    at: about.at,
  };
  switch (effect.kind) {
    case 'tell':
      written.tells.push({
        ...from,
        fromCase: about.self.id,
        fromRevision: about.revision,
        toCase: effect.to,
        event: effect.event,
        data: effect.data,
      });
      return;
    case 'notify':
      effect.to.forEach((recipient, position) =>
        written.notifications.push({
          ...from,
          id: derivedId(from.id, String(position)),
          caseId: about.self.id,
          revision: about.revision,
          notice: effect.notice,
          role: 'role' in recipient ? recipient.role : null,
          organisation: 'organisation' in recipient ? recipient.organisation : null,
          data: effect.data,
        }),
      );
      return;
    case 'open-case': {
      const { self } = about;
      const child: Self = {
        id: caseId(self.id, effect.workflow, effect.key),
        parent: self.id,
        root: self.root,
        procedure: self.procedure,
      };
      addBirth(batch, procedure, { ...effect, self: child }, effect.input as object, { ...about, by: CASE });
      return;
    }
    case 'set-calendar':
      written.calendar = { procedure: about.self.procedure, ref: effect.calendar };
      return;
    case 'open-term':
    case 'move-term':
    case 'close-term':
    case 'suspend-term':
    case 'resume-term':
    case 'warn':
    case 'reach':
    case 'mark':
      return;
  }
}

/** Adds a new case: its row, its first entry, and what it owes at once. */
export function addBirth(
  batch: Batch,
  procedure: Procedure,
  birth: Birth,
  input: object,
  about: Pick<Circumstances, 'by' | 'at' | 'occurredAt' | 'calendar'>,
): void {
  const workflow = procedure.current(birth.workflow);
  const step = begin(workflow, {
    self: birth.self,
    input,
    by: about.by,
    at: about.at,
    occurredAt: about.occurredAt,
    calendar: about.calendar,
  });
  const command = derivedId('birth', birth.self.id);
  const row: Record<string, unknown> = {
    id: birth.self.id,
    procedureId: birth.self.procedure,
    parentId: birth.self.parent,
    rootId: birth.self.root,
    key: birth.key,
    title: birth.title,
    organisationId: birth.organisation ?? null,
    programmeCode: birth.programme ?? null,
    ...caseColumns(step, 1, about.at),
  };
  // A parent's row stands before its children's: births are kept in order of opening.
  batch.written.births.push(row);
  const request = digestOf({ event: 'case.open', input });
  const recorded = addStep(batch, procedure, step, {
    self: birth.self,
    revision: 1,
    previous: GENESIS,
    command,
    request,
    event: 'case.open',
    data: input,
    act: null,
    by: about.by,
    at: about.at,
    occurredAt: about.occurredAt,
    calendar: about.calendar,
  });
  Object.assign(row, recorded);
}

/** The columns of `case_file` that follow from a step. */
export function caseColumns(step: Step, revision: number, at: string): Record<string, unknown> {
  const { workflow, version, hash, status } = step.envelope;
  return {
    workflow,
    workflowVersion: version,
    workflowHash: hash,
    revision,
    state: step.to,
    status,
    outcome: step.outcome,
    recordedAt: at,
  };
}
