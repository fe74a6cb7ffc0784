/** When an application may be written, filed and replaced, and who may apply. */
import { compareInstants, saidInstant, timeliness, type Instant } from '#terms';
import { dataOf, defineRules } from '#engine';
import { arrivedAt, closingInstant } from '../intake.js';
import { organisationsOf, type ApplicationForm, type Arrival } from './application.form.js';
import type { ExpressionContext } from './expression-of-interest.context.js';
import type { ExpressionEvent } from './expression-of-interest.events.js';

const PARTNERS = ['ets-representative'];

/** How late a certified message is, by the instant that the notice counts (D.Lgs. 82/2005, art. 45 c. 2). */
export function arrivalTimeliness({ parameters }: Pick<ExpressionContext, 'parameters'>, arrived: Arrival) {
  const { closeAt, closingEvent } = parameters.applications;
  const at = closingEvent.value === 'sent' ? arrived.sentAt : arrived.deliveredAt;
  return { ...timeliness(closeAt.value, at), at };
}

const isPartner = ({ by }: ExpressionEvent): boolean => PARTNERS.includes(by.role);

const seconds = (context: ExpressionContext, at: Instant) => ({
  closing: saidInstant(closingInstant(context.parameters.applications)),
  seconds: timeliness(context.parameters.applications.closeAt.value, at).bySeconds,
});

const inTime = (context: ExpressionContext, at: Instant) =>
  timeliness(context.parameters.applications.closeAt.value, at).onTime;

/** The form that a step would file: the one sent with it, or the draft. An explanation is asked without data. */
const filed = (context: ExpressionContext, event: ExpressionEvent): ApplicationForm | null => {
  if (event.type !== 'application.replace' && event.type !== 'draft.save') return context.form;
  return (event.data as { form: ApplicationForm } | undefined)?.form ?? context.form;
};

const whole = ({ applicant, members, lead, groupingDocument }: ApplicationForm): boolean => {
  const organisations = members.map((one) => one.organisation);
  const distinct = new Set(organisations).size === organisations.length;
  const shares = members.reduce((sum, one) => sum + one.shareBasisPoints, 0);
  const size =
    applicant === 'single' ? members.length === 1 : members.length > 1 && groupingDocument !== null;
  return distinct && size && organisations.includes(lead) && shares === 10_000;
};

export const filingRules = defineRules<ExpressionContext, ExpressionEvent>()({
  windowIsOpen: {
    holds: ({ context, event }) => inTime(context, event.at),
    norm: ({ parameters }) => parameters.applications.closeAt.norm,
    removedBy: [],
    details: ({ context, event }) => seconds(context, event.at),
  },
  // Cons. Stato 8546: 33 seconds after 12:00:00 is late.
  filedInTime: {
    holds: ({ context, event }) => inTime(context, arrivedAt(event)),
    norm: ({ parameters }) => parameters.applications.closeAt.norm,
    removedBy: [],
    details: ({ context, event }) => seconds(context, arrivedAt(event)),
  },
  arrivedInTime: {
    holds: ({ context, event }) => arrivalTimeliness(context, dataOf(event, 'arrival.record')).onTime,
    norm: ({ parameters }) => parameters.applications.closingEvent.norm,
    removedBy: [],
    onData: true,
    details: ({ context, event }) => ({
      closing: saidInstant(closingInstant(context.parameters.applications)),
      seconds: arrivalTimeliness(context, dataOf(event, 'arrival.record')).bySeconds,
    }),
  },
  receiptsAreInOrder: {
    holds: ({ event }) => {
      const { sentAt, deliveredAt } = dataOf(event, 'arrival.record');
      return compareInstants(sentAt, deliveredAt) <= 0 && compareInstants(deliveredAt, event.at) <= 0;
    },
    norm: 'D.Lgs. 82/2005, art. 45 c. 2 (prima l’invio, poi la consegna)',
    removedBy: ['protocol-office'],
    onData: true,
  },
  // The born-late and born-in-time applications of the protocol office.
  cameByMessage: {
    holds: ({ context }) => context.arrival !== null,
    norm: 'D.Lgs. 82/2005, art. 40-bis',
    removedBy: ['protocol-office'],
  },
  messageWasInTime: {
    holds: ({ context }) => context.arrival !== null && arrivalTimeliness(context, context.arrival).onTime,
    norm: ({ parameters }) => parameters.applications.closingEvent.norm,
    removedBy: [],
  },
  formIsWritten: {
    holds: ({ context }) => context.form !== null,
    norm: 'Avviso: contenuto della domanda',
    removedBy: PARTNERS,
  },
  // The lead is the single interlocutor of the body.
  leadActs: {
    holds: ({ context, event }) => !isPartner(event) || event.by.onBehalfOf === context.applicant,
    norm: 'Avviso: il capofila presenta la domanda',
    removedBy: [],
  },
  memberActs: {
    holds: ({ context, event }) => {
      const { onBehalfOf } = event.by;
      const others = context.form ? organisationsOf(context.form) : [];
      return onBehalfOf !== context.applicant && others.some((one) => one === onBehalfOf);
    },
    norm: 'Avviso: raggruppamenti',
    removedBy: [],
  },
  adhesionIsNew: {
    holds: ({ context, event }) => !Object.hasOwn(context.adhesions, event.by.onBehalfOf ?? ''),
    norm: 'Avviso: raggruppamenti',
    removedBy: [],
  },
  memberDeclares: {
    holds: ({ event }) => Object.values(dataOf(event, 'adhesion.confirm').declarations).every(Boolean),
    norm: 'D.P.R. 445/2000, art. 46, 47 e 76',
    removedBy: PARTNERS,
    onData: true,
  },
  leadIsApplicant: {
    holds: ({ context, event }) => {
      const form = filed(context, event);
      return form === null || form.lead === context.applicant;
    },
    norm: 'Avviso: il capofila presenta la domanda',
    removedBy: PARTNERS,
  },
  // R01 (001:93)
  applicantsAreThirdSector: {
    holds: ({ context, event }) =>
      filed(context, event)?.members.every((one) => one.register !== null) ?? true,
    norm: 'D.Lgs. 117/2017, art. 4 e art. 55 c. 4',
    removedBy: PARTNERS,
    details: ({ context, event }) => {
      const outside = filed(context, event)?.members.filter((one) => one.register === null) ?? [];
      return { count: outside.length };
    },
  },
  // R02 (001:93): single or grouped, constituted or to be constituted, as far as the notice allows.
  groupingIsAllowed: {
    holds: ({ context, event }) => {
      const { allowed, toBeConstituted } = context.parameters.groupings;
      const form = filed(context, event);
      if (!form || form.applicant === 'single') return true;
      return allowed.value && (form.applicant === 'constituted' || toBeConstituted.value);
    },
    norm: ({ parameters }) => parameters.groupings.allowed.norm,
    removedBy: PARTNERS,
  },
  groupingIsWhole: {
    holds: ({ context, event }) => {
      const form = filed(context, event);
      return form === null || whole(form);
    },
    norm: 'Avviso: raggruppamenti',
    removedBy: PARTNERS,
  },
  declarationsAreMade: {
    holds: ({ context, event }) => Object.values(filed(context, event)?.declarations ?? {}).every(Boolean),
    norm: 'D.P.R. 445/2000, art. 46, 47 e 76; L. 241/1990, art. 18 c. 3-bis',
    removedBy: PARTNERS,
  },
  programmesAreOffered: {
    holds: ({ context, event }) => {
      const codes = filed(context, event)?.programmes.map((one) => one.code) ?? [];
      return (
        new Set(codes).size === codes.length &&
        codes.every((asked) => context.programmes.some((one) => one.code === asked))
      );
    },
    norm: 'Avviso: programmi',
    removedBy: PARTNERS,
    details: ({ context }) => ({ programmes: context.programmes.map((one) => one.code).join(', ') }),
  },
  // The notice owns the register of applications and says which organisation it finds twice in one programme.
  noDoubleParticipation: {
    holds: ({ context }) => context.doubles.length === 0,
    norm: 'Avviso: divieto di doppia partecipazione nello stesso programma',
    removedBy: PARTNERS,
    details: ({ context }) => ({
      programmes: [...new Set(context.doubles.map((one) => one.programme))].join(', '),
    }),
  },
  notDecidedYet: {
    holds: ({ context }) => context.decision === null,
    norm: 'L. 241/1990, art. 21-bis',
    removedBy: [],
  },
});

/** Addressees of what concerns an application: every member, or the applicant while there is no form. */
export const addressees = ({ form, applicant }: ExpressionContext): { organisation: string }[] =>
  (form ? organisationsOf(form) : [applicant]).map((organisation) => ({ organisation }));
