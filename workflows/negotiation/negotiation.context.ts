import type { CivilDate } from '#terms';
import { dataOf, type MachineInput, type RuleArgs, type Self } from '#engine';
import { sumOf, type Cents } from '#money';
import type { NoticeParameters } from '../parameters.js';
import type { AgreementTerms, DefinitiveProject, Party } from './agreement.js';
import type { NegotiationEvent, NegotiationOutput } from './negotiation.events.js';

export type Partner = {
  application: string;
  lead: string;
  grouping: Party['grouping'];
  members: Party['members'];
};

/** What the notice hands over when it opens the table of a programme. */
export type NegotiationInput = {
  programme: {
    code: string;
    title: string;
    /** The contribution over the whole period, and by year where the notice says so. */
    contribution: Cents;
    byYear: { year: number; amount: Cents }[];
    /** The part of the contribution that is municipal money. */
    municipalShare: Cents;
    /** Professional figures, by way of example. */
    figures: string[];
  };
  partners: Partner[];
  links: string[];
  linkedNotices: { procedure: string; title: string }[];
  parameters: Pick<NoticeParameters, 'table' | 'reimbursement' | 'coFinancing'>;
};

export type NegotiationContext = NegotiationInput & {
  self: Self;
  openedOn: CivilDate;
  withdrawn: { lead: string; on: CivilDate; motivation: string }[];
  convened: { sessionOn: CivilDate; place: string; agenda: string; convocation: string }[];
  sessions: { heldOn: CivilDate; minutes: string; present: string[]; outcome: string }[];
  coordination: { heldOn: CivilDate; with: string[]; minutes: string }[];
  /** Every version of the project leaves its mark: the change from proposal to project is what makes it co-design. */
  versions: { version: number; documentHash: string; on: CivilDate; changes: string }[];
  project: DefinitiveProject | null;
  /** The version that the table has made definitive. */
  fixedVersion: number | null;
  agreement: { terms: AgreementTerms; parties: Party[] } | null;
  concludedOn: CivilDate | null;
};

export type NegotiationMachineInput = MachineInput<NegotiationInput>;
export type NegotiationArgs = RuleArgs<NegotiationContext, NegotiationEvent>;

/** Who sits at the table still. */
export const atTable = ({ partners, withdrawn }: NegotiationContext): Partner[] =>
  partners.filter((p) => !withdrawn.some((w) => w.lead === p.lead));

export const organisationsAt = (context: NegotiationContext): string[] => [
  ...new Set(atTable(context).flatMap((p) => [p.lead, ...p.members.map((m) => m.organisation)])),
];

export const budgetOf = (project: DefinitiveProject, year?: number): Cents =>
  sumOf(
    project.activities
      .flatMap((a) => a.budget)
      .filter((b) => year === undefined || b.year === year)
      .map((b) => b.amount),
  );

/** The agreement that is being set, or the one that stands. */
export const agreementOf = ({ context, event }: NegotiationArgs) =>
  event.type === 'agreement.set' ? dataOf(event, 'agreement.set') : context.agreement;

export const figuresMissing = ({ programme, project }: NegotiationContext): string[] => {
  const provided = (project?.team ?? []).filter((t) => t.provided).map((t) => t.figure);
  return programme.figures.filter((figure) => !provided.includes(figure));
};

export const coordinationMissing = ({
  linkedNotices,
  coordination,
  parameters,
}: NegotiationContext): number =>
  linkedNotices.length === 0
    ? 0
    : Math.max(0, parameters.table.coordinationMeetings.value - coordination.length);

export function outputOf({
  programme,
  agreement,
  project,
  concludedOn,
}: NegotiationContext): NegotiationOutput {
  const { code, title } = programme;
  if (!agreement || !project || !concludedOn) return { programme: code, conventions: [] };
  const conventions = agreement.parties.map((party) => ({
    programme: { code, title },
    party,
    project,
    agreement: agreement.terms,
    concludedOn,
  }));
  return { programme: code, conventions };
}

/** A programme of a linked notice, `avviso/P5`, by its code and the title of the notice. */
export function linkInWords(
  { linkedNotices }: Pick<NegotiationContext, 'linkedNotices'>,
  link: string,
): string {
  const notice = linkedNotices.find(({ procedure }) => link.startsWith(`${procedure}/`));
  return notice ? `${link.slice(notice.procedure.length + 1)} (${notice.title})` : link;
}
