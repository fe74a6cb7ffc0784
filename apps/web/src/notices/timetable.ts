/** The dates of a notice, each with what it is and where it comes from. */
import {
  civilDateOf,
  compareInstants,
  explainTerm,
  instantOf,
  sayDate,
  sayInstant,
  type CivilDate,
  type Instant,
  type Language,
} from '#terms';
import {
  closingInstant,
  isOpenAt,
  lastDayToAnswer,
  lastDayToAsk,
  type Intake,
  type NoticeContext,
} from '#workflows';
import type { PublishedNotice } from './notice.queries.js';

/** `ended`: the procedure is over; `closed`: nothing can be sent any more, and it goes on. */
export type StageOfNotice = 'upcoming' | 'open' | 'closed' | 'ended';

export const intakeOf = (notice: PublishedNotice): Intake =>
  notice.kind === 'notice' ? notice.context.parameters.applications : notice.context.parameters.adhesions;

export function stageOf(notice: PublishedNotice): StageOfNotice {
  if (notice.outcome !== null) return 'ended';
  const intake = intakeOf(notice);
  if (isOpenAt(intake, notice.now)) return 'open';
  return compareInstants(notice.now, closingInstant(intake)) > 0 ? 'closed' : 'upcoming';
}

export const isOpen = (notice: PublishedNotice): boolean => stageOf(notice) === 'open';

export type TimetableRow = {
  code: 'published' | 'opens' | 'ask-by' | 'answer-by' | 'closes' | 'adhesions-open' | 'adhesions-close';
  /** An instant, or a whole day. */
  at: Instant | null;
  day: CivilDate;
  said: string;
  /** The clause that fixes it. */
  norm: string;
  /** How it was counted; null where it is given. */
  counted: string | null;
  past: boolean;
};

export function timetableOf(notice: PublishedNotice, language: Language): TimetableRow[] {
  const { openAt, closeAt } = intakeOf(notice);
  const today = civilDateOf(notice.now);
  const onDay = (
    code: TimetableRow['code'],
    day: CivilDate,
    norm: string,
    counted: string | null = null,
  ): TimetableRow => ({
    code,
    at: null,
    day,
    said: sayDate(day, language),
    norm,
    counted,
    past: day < today,
  });
  const atInstant = (code: TimetableRow['code'], at: Instant, norm: string): TimetableRow => ({
    code,
    at,
    day: civilDateOf(at),
    said: sayInstant(at, language),
    norm,
    counted: null,
    past: compareInstants(at, notice.now) < 0,
  });
  return [
    ...published(notice).map((day) => onDay('published', day, 'L. 241/1990, art. 8 c. 3 e art. 12 c. 1')),
    atInstant(notice.kind === 'notice' ? 'opens' : 'adhesions-open', instantOf(openAt.value), openAt.norm),
    ...questions(notice, onDay, language),
    atInstant(
      notice.kind === 'notice' ? 'closes' : 'adhesions-close',
      instantOf(closeAt.value),
      closeAt.norm,
    ),
  ];
}

const published = (notice: PublishedNotice): CivilDate[] => {
  const day = notice.kind === 'notice' ? notice.context.publication?.on : notice.context.notice?.publishedOn;
  return day ? [day] : [];
};

function questions(
  notice: PublishedNotice,
  onDay: (code: TimetableRow['code'], day: CivilDate, norm: string, counted?: string) => TimetableRow,
  language: Language,
): TimetableRow[] {
  if (notice.kind !== 'notice') return [];
  // Of the whole context the two counts read the parameters alone.
  const context = notice.context as NoticeContext;
  const answer = lastDayToAnswer(context, notice.calendar);
  return [
    onDay(
      'ask-by',
      lastDayToAsk(context, notice.calendar),
      context.parameters.clarifications.askBeforeDays.norm,
    ),
    onDay(
      'answer-by',
      answer.day,
      context.parameters.clarifications.answerBeforeDays.norm,
      explainTerm(answer.computed, language),
    ),
  ];
}
