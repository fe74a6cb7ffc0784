/** What the context of a case says to its organisation, in the shapes that the page of a case shows. */
import type { Pool } from 'pg';
import type { CaseRow } from '#procedures';
import type { ConventionContext, ExpressionContext, ReportingContext } from '#workflows';
import { titleOf } from '../filing/plans/answers.plans.js';
import type { AskedOfUs } from './asked.js';
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
export function askedOf({ envelope: { workflow, context } }: CaseRow): AskedOfUs | null {
  const known: unknown = context;
  if (workflow === 'expression-of-interest') {
    const { rescues, parameters } = known as ExpressionContext;
    const last = rescues.at(-1);
    if (last?.ended !== null) return null;
    const items = last.items.map(({ requirement, document, defect }) => ({
      what: titleOf(parameters, requirement, document),
      why: defect,
    }));
    return { on: last.requestedAt, items, dated: last.deadline !== null };
  }
  return null;
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
