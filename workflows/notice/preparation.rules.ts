/** From the guideline act to publication: what must stand before a notice exists for anybody. */
import { civilDateOf, saidDate, saidInstant } from '#terms';
import { dataOf, defineRules } from '#engine';
import { closesOnHoliday, closingDay, closingInstant, leastPublication } from '../intake.js';
import type { NoticeContext } from './notice.context.js';
import type { NoticeEvent } from './notice.events.js';

const MANAGER = ['manager'];
const OFFICER = ['procedure-officer'];

const competitionIsComplete = ({ parameters: { selection } }: NoticeContext): boolean =>
  selection.mode.value !== 'competitive' ||
  Boolean(
    selection.criteria &&
    selection.threshold &&
    selection.aggregation &&
    selection.rounding &&
    selection.tableSeats,
  );

export const preparationRules = defineRules<NoticeContext, NoticeEvent>()({
  guidelinesAreRegistered: {
    holds: ({ context }) => context.guidelines !== null,
    norm: 'D.Lgs. 267/2000, art. 107 c. 1 (atto di indirizzo)',
    removedBy: ['executive', 'manager'],
  },
  officerIsAssigned: {
    holds: ({ context }) => context.officer !== null,
    norm: 'L. 241/1990, art. 5',
    removedBy: MANAGER,
  },
  isAssignedOfficer: {
    holds: ({ context, event }) => context.officer !== null && context.officer.person === event.by.person,
    norm: 'L. 241/1990, art. 5',
    removedBy: MANAGER,
  },
  officerHasNoConflict: {
    holds: ({ context }) => Boolean(context.officer?.noConflict),
    norm: 'L. 241/1990, art. 6-bis',
    removedBy: OFFICER,
  },
  // D.Lgs. 117/2017, art. 55 c. 4: objectives, features and ways are the notice's own; duration and criteria are parameters.
  noticeIsDefined: {
    holds: ({ context }) => context.definition !== null,
    norm: 'D.Lgs. 117/2017, art. 55 c. 4',
    removedBy: OFFICER,
  },
  // R04 (001:93): a competitive procedure has its selection step, with everything that decides it fixed beforehand.
  selectionIsFixed: {
    holds: ({ context }) => competitionIsComplete(context),
    norm: 'L. 241/1990, art. 12 c. 1; D.Lgs. 117/2017, art. 55 c. 4',
    removedBy: OFFICER,
  },
  // R31 (001:13, 001:39)
  followsCoProgramming: {
    holds: ({ context }) => (context.coProgramming?.acts.length ?? 0) > 0,
    norm: 'D.Lgs. 117/2017, art. 55 c. 2 e 3',
    removedBy: OFFICER,
  },
  // R34 (001:13, 002:78)
  noticeActHasNumber: {
    holds: ({ event }) => Boolean(event.act?.number),
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3; determinazione di approvazione',
    removedBy: MANAGER,
    onData: true,
  },
  publicationIsPast: {
    holds: ({ event }) => dataOf(event, 'notice.publish').publishedOn <= civilDateOf(event.at),
    norm: 'L. 241/1990, art. 12 c. 1',
    removedBy: ['clock'],
    onData: true,
  },
  publishedLongEnough: {
    holds: ({ context, event }) => {
      const { minimumPublicationDays, applications } = context.parameters;
      const { publishedOn } = dataOf(event, 'notice.publish');
      return (
        closingDay(applications) >= leastPublication(minimumPublicationDays, publishedOn, event.calendar).raw
      );
    },
    norm: ({ parameters }) => parameters.minimumPublicationDays.norm,
    removedBy: MANAGER,
    onData: true,
    details: ({ context, event }) => {
      const { minimumPublicationDays, applications } = context.parameters;
      const { publishedOn } = dataOf(event, 'notice.publish');
      return {
        days: minimumPublicationDays.value,
        closing: saidInstant(closingInstant(applications)),
        earliest: saidDate(leastPublication(minimumPublicationDays, publishedOn, event.calendar).raw),
      };
    },
  },
  closesOnWorkingDay: {
    holds: ({ context, event }) =>
      !closesOnHoliday(context.parameters.applications.closeAt.value, event.calendar),
    norm: ({ parameters }) => parameters.applications.closeAt.norm,
    removedBy: MANAGER,
    details: ({ context }) => ({ closing: saidInstant(closingInstant(context.parameters.applications)) }),
  },
});
