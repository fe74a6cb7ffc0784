/** What the context of a case says to its organisation, in the shapes that the page of a case shows. */
import type { Pool } from 'pg';
import type { Entry } from '#ledger';
import type { CaseRow } from '#procedures';
import type { ConventionContext, ExpressionContext, ReportingContext } from '#workflows';
import { titleOf } from '../filing/plans/answers.plans.js';
import type { AskedOfUs } from './asked.js';
import type { DecisionShown } from './decision.js';
import type { Adhesion, GroupingShown } from './grouping.js';
import { namesOfOrganisations } from './organisation.js';
import type { ReportShown } from './report-facts.js';

type Party = {
  kind: GroupingShown['kind'];
  lead: string;
  members: { organisation: string; share: number | null; adhesion?: Adhesion }[];
};

function partyOf({ envelope: { workflow, context } }: CaseRow): Party | null {
  const known: unknown = context;
  if (workflow === 'expression-of-interest') {
    const { form, applicant, adhesions, submissions } = known as ExpressionContext;
    if (!form) return { kind: null, lead: applicant, members: [{ organisation: applicant, share: null }] };
    const members = form.members.map((one) => ({
      organisation: one.organisation,
      share: one.shareBasisPoints,
      ...(one.organisation === form.lead || submissions.length === 0
        ? {}
        : { adhesion: { confirmedAt: adhesions[one.organisation]?.at ?? null } }),
    }));
    return { kind: form.applicant, lead: form.lead, members };
  }
  if (workflow === 'convention') {
    const { party, grouping } = known as ConventionContext;
    const members = party.members.map((one) => ({
      organisation: one.organisation,
      share: one.shareBasisPoints,
    }));
    return { kind: grouping, lead: party.lead, members };
  }
  if (workflow === 'reporting') {
    const { organisation, members } = known as ReportingContext;
    return {
      kind: null,
      lead: organisation,
      members: members.map((one) => ({ organisation: one, share: null })),
    };
  }
  return null;
}

export async function groupingOf(pool: Pool, row: CaseRow, organisation: string): Promise<GroupingShown> {
  const party = partyOf(row);
  const names = await namesOfOrganisations(pool, party?.members.map((one) => one.organisation) ?? []);
  const { rows: mandates } = await pool.query<GroupingShown['mandates'][number]>(
    `SELECT p.display_name AS name, m.valid_from::text AS from, m.valid_to::text AS to
     FROM mandate m JOIN person p ON p.id = m.person_id
     WHERE m.organisation_id = $1 AND (iter_now() AT TIME ZONE 'Europe/Rome')::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
     ORDER BY m.valid_from, p.display_name`,
    [organisation],
  );
  return {
    kind: party?.kind ?? null,
    drafted: row.envelope.workflow === 'expression-of-interest',
    members: (party?.members ?? []).map((one) => ({
      name: names.get(one.organisation) ?? one.organisation,
      lead: one.organisation === party?.lead,
      own: one.organisation === organisation,
      share: one.share,
      adhesion: one.adhesion ?? null,
    })),
    mandates,
  };
}

/** What was asked and is not answered yet. */
export async function askedOf(pool: Pool, row: CaseRow, self: string): Promise<AskedOfUs | null> {
  const { workflow, context } = row.envelope;
  const known: unknown = context;
  if (workflow === 'expression-of-interest') return askedOfApplicant(known as ExpressionContext);
  if (workflow === 'convention') return proposedFor(known as ConventionContext);
  return workflow === 'reporting' ? askedOfReport(pool, self, known as ReportingContext) : null;
}

/** Documents that are missing, or the reasons for which the office means to refuse (L. 241/1990, art. 10-bis). */
function askedOfApplicant({ rescues, tenBis, parameters }: ExpressionContext): AskedOfUs | null {
  const last = rescues.at(-1);
  if (tenBis?.ended === null) {
    const items = tenBis.grounds.map((ground) => ({ what: null, why: groundIn(parameters, ground) }));
    return { kind: 'refusal', on: tenBis.announcedAt, items, dated: tenBis.deadline !== null };
  }
  if (last?.ended !== null) return null;
  const items = last.items.map(({ requirement, document, defect }) => ({
    what: titleOf(parameters, requirement, document),
    why: defect,
  }));
  return { kind: 'request', on: last.requestedAt, items, dated: last.deadline !== null };
}

/** What the office means to take away from the final account, while it is heard about it. */
function proposedFor({ proposed, settled, project }: ConventionContext): AskedOfUs | null {
  if (proposed === null || settled !== null) return null;
  const titleOfActivity = (activity: string): string =>
    project.activities.find(({ code }) => code === activity)?.title ?? activity;
  const items = [
    ...proposed.reductions.map(({ activity, amount, reason }) => ({
      what: titleOfActivity(activity),
      amount,
      why: reason,
    })),
    ...proposed.disallowances.map(({ period, amount, reason }) => ({ what: period, amount, why: reason })),
  ];
  return items.length === 0 ? null : { kind: 'reduction', on: null, items, dated: true };
}

export function decisionOf({ envelope: { workflow, context } }: CaseRow): DecisionShown | null {
  if (workflow !== 'expression-of-interest') return null;
  const known: unknown = context;
  const { decision, parameters } = known as ExpressionContext;
  if (decision === null || decision.grounds.length === 0) return null;
  return { ...decision, grounds: decision.grounds.map((ground) => groundIn(parameters, ground)) };
}

const groundIn = ({ requirements, exclusionCauses }: ExpressionContext['parameters'], code: string): string =>
  [...requirements.value, ...exclusionCauses.value].find((one) => one.code === code)?.text ?? code;

/** The words of the request stand in its entry; the case itself keeps the lines that it is about. */
async function askedOfReport(
  pool: Pool,
  self: string,
  { integrations, report }: ReportingContext,
): Promise<AskedOfUs | null> {
  if (integrations.at(-1)?.answeredOn !== null) return null;
  const { rows } = await pool.query<{ body: Buffer }>(
    `SELECT body FROM ledger_entry WHERE case_id = $1 AND event = 'report.return' ORDER BY revision DESC LIMIT 1`,
    [self],
  );
  if (!rows[0]) return null;
  const { data, occurredAt } = JSON.parse(rows[0].body.toString('utf8')) as Entry;
  const described = (line: number | null): string | null =>
    line === null
      ? null
      : `${String(line)} · ${report?.lines.find(({ number }) => number === line)?.description ?? ''}`;
  const { requests } = data as unknown as { requests: { line: number | null; what: string }[] };
  const items = requests.map(({ line, what }) => ({ what: described(line), why: what }));
  return { kind: 'request', on: occurredAt, items, dated: true };
}

export function reportOf({ envelope: { workflow, context } }: CaseRow): ReportShown | null {
  if (workflow !== 'reporting') return null;
  const known: unknown = context;
  const { period, approval, debitNote } = known as ReportingContext;
  return {
    period,
    approval: approval && { total: approval.total, cuts: [...approval.cuts, ...approval.coFinancingCuts] },
    debitNote: debitNote && { number: debitNote.number, amount: debitNote.amount },
  };
}
