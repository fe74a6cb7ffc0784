/** While the notice is open: clarifications, rectification, extension of the closing, and who may start an application. */
import {
  civilDateOf,
  compareInstants,
  computeTerm,
  instantOf,
  saidDate,
  saidInstant,
  type CalendarRef,
  type CivilDate,
} from '#terms';
import { dataOf, defineRules } from '#engine';
import { closesOnHoliday, closingDay, closingInstant, isOpenAt } from '../intake.js';
import { registered, type NoticeContext } from './notice.context.js';
import type { NoticeEvent } from './notice.events.js';
import type { Parameter } from '../parameters.js';

const beforeClosing = ({ parameters }: NoticeContext, days: Parameter<number>, calendar: CalendarRef) =>
  computeTerm({
    term: { count: days.value, unit: 'days', kind: 'act', direction: 'backward', norm: days.norm },
    start: closingDay(parameters.applications),
    startFact: 'chiusura delle domande',
    calendar,
  });

/** Last day on which a clarification may be asked: the reading that favours who asks. */
export function lastDayToAsk(context: NoticeContext, calendar: CalendarRef): CivilDate {
  const { strict, lenient } = beforeClosing(
    context,
    context.parameters.clarifications.askBeforeDays,
    calendar,
  );
  return strict > lenient ? strict : lenient;
}

/** Last day on which the office answers, with its derivation: the reading that binds the office more. */
export function lastDayToAnswer(context: NoticeContext, calendar: CalendarRef) {
  const computed = beforeClosing(context, context.parameters.clarifications.answerBeforeDays, calendar);
  return { day: computed.strict < computed.lenient ? computed.strict : computed.lenient, computed };
}

export const windowRules = defineRules<NoticeContext, NoticeEvent>()({
  clarificationInTime: {
    holds: ({ context, event }) => civilDateOf(event.at) <= lastDayToAsk(context, event.calendar),
    norm: ({ parameters }) => parameters.clarifications.askBeforeDays.norm,
    removedBy: [],
    details: ({ context, event }) => ({ lastDay: saidDate(lastDayToAsk(context, event.calendar)) }),
  },
  questionIsUnanswered: {
    holds: ({ context, event }) => {
      const { question } = dataOf(event, 'clarification.answer');
      return context.clarifications.some((one) => one.number === question && one.answer === null);
    },
    norm: 'Avviso: chiarimenti',
    removedBy: [],
    onData: true,
    details: ({ context }) => ({
      open:
        context.clarifications
          .filter((one) => one.answer === null)
          .map((one) => one.number)
          .join(', ') || '—',
    }),
  },
  // Criteria are frozen once the first application is there (L. 241/1990, art. 12 c. 1: predetermined).
  criteriaAreNotYetFrozen: {
    holds: ({ context, event }) =>
      dataOf(event, 'notice.rectify').criteria === null || registered(context).length === 0,
    norm: 'L. 241/1990, art. 12 c. 1 e 2',
    removedBy: [],
    onData: true,
    details: ({ context }) => ({ applications: registered(context).length }),
  },
  rectifiedBeforeClosing: {
    holds: ({ context, event }) =>
      compareInstants(event.at, closingInstant(context.parameters.applications)) <= 0,
    norm: 'L. 241/1990, art. 12 c. 1',
    removedBy: [],
    details: ({ context }) => ({ closing: saidInstant(closingInstant(context.parameters.applications)) }),
  },
  extensionIsLater: {
    holds: ({ context, event }) =>
      compareInstants(
        instantOf(dataOf(event, 'closing.extend').closeAt),
        closingInstant(context.parameters.applications),
      ) > 0,
    norm: 'Avviso: proroga del termine (mai un anticipo)',
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ closing: saidInstant(closingInstant(context.parameters.applications)) }),
  },
  extensionClosesOnWorkingDay: {
    holds: ({ event }) => !closesOnHoliday(dataOf(event, 'closing.extend').closeAt, event.calendar),
    norm: 'Avviso: proroga del termine',
    removedBy: ['manager'],
    onData: true,
  },
  extendedBeforeClosing: {
    holds: ({ context, event }) =>
      compareInstants(event.at, closingInstant(context.parameters.applications)) <= 0,
    norm: 'Avviso: proroga del termine (prima che scada)',
    removedBy: [],
    details: ({ context }) => ({ closing: saidInstant(closingInstant(context.parameters.applications)) }),
  },
  windowIsOpen: {
    holds: ({ context, event }) => isOpenAt(context.parameters.applications, event.at),
    norm: ({ parameters }) => parameters.applications.closeAt.norm,
    removedBy: [],
    details: ({ context }) => ({ closing: saidInstant(closingInstant(context.parameters.applications)) }),
  },
  // One draft at a time: further programmes are written into it.
  noDraftIsOpen: {
    holds: ({ context, event }) =>
      !registered(context).some((one) => one.state === 'started' && one.applicant === event.by.onBehalfOf),
    norm: 'L. 241/1990, art. 1 c. 2 (non aggravamento)',
    removedBy: ['ets-representative'],
  },
  messageIsWhole: {
    holds: ({ event }) => {
      const { organisation, arrival } = dataOf(event, 'application.record');
      const inOrder =
        compareInstants(arrival.sentAt, arrival.deliveredAt) <= 0 &&
        compareInstants(arrival.deliveredAt, event.at) <= 0;
      return inOrder && arrival.form.lead === organisation;
    },
    norm: 'D.Lgs. 82/2005, art. 45 c. 2; Avviso: il capofila presenta la domanda',
    removedBy: ['protocol-office'],
    onData: true,
  },
});
