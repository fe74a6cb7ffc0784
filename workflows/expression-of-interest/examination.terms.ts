/** The terms of an application: what it is given to be filed, to be completed, and to be defended. */
import { civilDateOf, computeTerm, endOfDay, recounted, type CalendarRef, type ComputedTerm } from '#terms';
import { defineTerms, dueBy } from '#engine';
import { closingDay, closingInstant } from '../intake.js';
import type { ExpressionContext, Rescue } from './expression-of-interest.context.js';

export const TEN_BIS = 'L. 241/1990, art. 10-bis';
export const RESCUE = 'L. 241/1990, art. 6 c. 1 lett. b';

export const openRescue = ({ rescues }: ExpressionContext): Rescue | undefined => rescues.at(-1);

export const rescueDeadline = (
  context: ExpressionContext,
  deliveredAt: string,
  calendar: CalendarRef,
): ComputedTerm =>
  computeTerm({
    term: {
      count: context.parameters.rescueDays.value,
      unit: 'days',
      kind: 'act',
      norm: context.parameters.rescueDays.norm,
    },
    start: civilDateOf(deliveredAt),
    startFact: 'consegna della richiesta di integrazione',
    calendar,
  });

/** Ten days from receipt for observations. */
export const observationsDeadline = (deliveredAt: string, calendar: CalendarRef): ComputedTerm =>
  computeTerm({
    term: { count: 10, unit: 'days', kind: 'act', norm: TEN_BIS },
    start: civilDateOf(deliveredAt),
    startFact: 'ricevimento del preavviso di rigetto',
    calendar,
  });

/** A decree may move a term after it was opened: it is counted by the calendar of the day on which it is asked for. */
export const rescueTerm = (context: ExpressionContext, calendar: CalendarRef): ComputedTerm | null => {
  const deadline = openRescue(context)?.deadline;
  return deadline ? recounted(deadline, calendar) : null;
};
export const observationsTerm = (
  { tenBis }: ExpressionContext,
  calendar: CalendarRef,
): ComputedTerm | null => (tenBis?.deadline ? recounted(tenBis.deadline, calendar) : null);

export const terms = defineTerms<ExpressionContext>()({
  // The second after the closing instant is late; the draft itself is kept to the end of the day, so that whoever comes late is told by how much.
  submission: {
    expires: 'draft.lapse',
    owner: { organisation: ({ applicant }) => applicant },
    awaits: ['application.submit', 'arrival.record'],
    recordedBy: 'protocol-office',
    norm: 'Avviso: termine di presentazione',
    due: ({ context }) => {
      const { closeAt } = context.parameters.applications;
      return {
        dueAt: endOfDay(closingDay(context.parameters.applications)),
        actBy: closingInstant(context.parameters.applications),
        norm: closeAt.norm,
        source: closeAt.norm,
      };
    },
  },
  rescue: {
    expires: 'rescue.expire',
    owner: { organisation: ({ applicant }) => applicant },
    awaits: ['rescue.reply'],
    norm: RESCUE,
    due: ({ context, calendar }) => {
      const term = rescueTerm(context, calendar);
      if (!term) throw new Error('A rescue runs from the proven delivery of its request.');
      return dueBy('lenient', term);
    },
  },
  observations: {
    expires: 'observations.expire',
    owner: { organisation: ({ applicant }) => applicant },
    awaits: ['observations.file'],
    norm: TEN_BIS,
    due: ({ context, calendar }) => {
      const term = observationsTerm(context, calendar);
      if (!term) throw new Error('Observations run from the proven delivery of the notice of refusal.');
      return dueBy('lenient', term);
    },
  },
});
