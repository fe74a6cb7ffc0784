import { daysBetween, holidayOn, sayDate, weekdayOf, type CalendarRef, type CivilDate } from '#terms';
import type { WithNorms } from '../parameters.js';
import type { NoticeParameters } from '../schemas/procedure-file.schema.js';
import { dayOf, type Window } from './intake-steps.js';
import type { PlanConflict, PlanStep } from './plan.types.js';

type Finder = (code: string) => PlanStep | undefined;

function conflict(
  code: PlanConflict['code'],
  severity: PlanConflict['severity'],
  step: string,
  message: string,
  english: string,
): PlanConflict {
  return { code, severity, step, message, english };
}

/** What does not hold about the window: its length, its order and the day on which it closes. */
export function windowConflicts(
  window: Window,
  publishOn: CivilDate,
  find: Finder,
  calendar: CalendarRef,
): PlanConflict[] {
  const closes = dayOf(window.closeAt);
  const found = [...closingDay(closes, calendar), ...tooShort(closes, publishOn, find)];
  if (window.closeAt <= window.openAt) found.push(closesFirst());
  if (window.shiftedDays !== 0) found.push(shifted(window));
  const questions = find('questions-by');
  if (questions !== undefined && questions.lenient < publishOn)
    found.push(noTimeForQuestions(questions, publishOn));
  return found;
}

function closingDay(closes: CivilDate, calendar: CalendarRef): PlanConflict[] {
  const holiday = holidayOn(closes, calendar);
  const [it, en] = [sayDate(closes), sayDate(closes, 'en')];
  if (holiday !== null) {
    return [
      conflict(
        'closes-on-holiday',
        'refused',
        'closes',
        `La finestra chiude ${it}, festivo (${holiday.name}): se la scadenza si sposti è disputato. Chiudere in un giorno feriale.`,
        `The window closes on ${en}, a holiday (${holiday.english}): whether it would roll is disputed. Close on a working day.`,
      ),
    ];
  }
  if (weekdayOf(closes) === 6) {
    return [
      conflict(
        'closes-on-saturday',
        'warning',
        'closes',
        `La finestra chiude ${it}: sul sabato i giudici non concordano. Meglio un giorno dal lunedì al venerdì.`,
        `The window closes on ${en}: courts disagree on Saturdays. A day from Monday to Friday is safer.`,
      ),
    ];
  }
  return localDay(closes, calendar);
}

function localDay(closes: CivilDate, { local }: CalendarRef): PlanConflict[] {
  const patron = local?.patron?.on === closes.slice(5) ? local.patron.name : undefined;
  const closure = local?.closures?.find(({ from, to }) => from <= closes && closes <= to)?.name;
  const why = patron ?? closure;
  if (why === undefined) return [];
  return [
    conflict(
      'closes-on-local-day',
      'warning',
      'closes',
      `La finestra chiude ${sayDate(closes)}, con gli uffici chiusi (${why}): il termine non si sposta.`,
      `The window closes on ${sayDate(closes, 'en')}, when offices are closed (${why}): the term does not move.`,
    ),
  ];
}

function tooShort(closes: CivilDate, publishOn: CivilDate, find: Finder): PlanConflict[] {
  const earliest = find('earliest-closing');
  if (earliest === undefined || closes >= earliest.day) return [];
  const open = String(daysBetween(publishOn, closes));
  const least = String(earliest.derivation?.input.term.count ?? 0);
  return [
    conflict(
      'publication-too-short',
      'refused',
      'closes',
      `La pubblicazione dura ${open} giorni e il minimo è ${least} interi (${earliest.norm}): non chiudere prima di ${sayDate(earliest.day)}.`,
      `The publication lasts ${open} days and the minimum is ${least} whole ones (${earliest.norm}): do not close before ${sayDate(earliest.day, 'en')}.`,
    ),
  ];
}

function closesFirst(): PlanConflict {
  return conflict(
    'closes-before-opening',
    'refused',
    'closes',
    'La finestra chiude prima di aprirsi: correggere openAt o closeAt.',
    'The window closes before it opens: correct openAt or closeAt.',
  );
}

function shifted({ shiftedDays, closeAt }: Window): PlanConflict {
  const days = String(shiftedDays);
  return conflict(
    'dates-shifted',
    'warning',
    'opens',
    `Le date della finestra scritte nel file sono spostate di ${days} giorni, perché si apra il giorno della pubblicazione: chiude ${sayDate(dayOf(closeAt))}. Aggiornare il file prima di pubblicare.`,
    `The dates of the window in the file are moved by ${days} days, so that it opens on the day of publication: it closes on ${sayDate(dayOf(closeAt), 'en')}. Update the file before publishing.`,
  );
}

function noTimeForQuestions({ lenient }: PlanStep, publishOn: CivilDate): PlanConflict {
  return conflict(
    'clarifications-too-early',
    'refused',
    'questions-by',
    `I chiarimenti andrebbero chiesti entro ${sayDate(lenient)}, prima della pubblicazione (${sayDate(publishOn)}): allungare la finestra.`,
    `Clarifications would have to be asked by ${sayDate(lenient, 'en')}, before publication (${sayDate(publishOn, 'en')}): lengthen the window.`,
  );
}

/** What does not hold about the table, the term of the procedure and the start of the convention. */
export function lifeConflicts(
  { table, convention }: WithNorms<NoticeParameters>,
  find: Finder,
): PlanConflict[] {
  const found: PlanConflict[] = [];
  const wanted = table.minimumSessions.value * table.convocationDays.value;
  if (wanted > table.maximumDays.value) {
    const [sessions, notice] = [String(table.minimumSessions.value), String(table.convocationDays.value)];
    const [least, given] = [String(wanted), String(table.maximumDays.value)];
    found.push(
      conflict(
        'table-too-short',
        'refused',
        'table-by',
        `Il tavolo dura ${given} giorni, ma ${sessions} sedute convocate con ${notice} giorni di anticipo ne chiedono almeno ${least}: allungarlo o ridurre le sedute.`,
        `The table lasts ${given} days, but ${sessions} sessions convened ${notice} days ahead want at least ${least}: lengthen it or hold fewer.`,
      ),
    );
  }
  const [ended, limit, signed] = [find('table-by'), find('procedure-term'), find('signature-by')];
  if (ended !== undefined && limit !== undefined && ended.strict > limit.strict)
    found.push(tooLate(ended, limit));
  const start = convention.durationFrom.value;
  if (signed !== undefined && signed.lenient > start) found.push(startsFirst(signed, start));
  return found;
}

function tooLate(ended: PlanStep, limit: PlanStep): PlanConflict {
  return conflict(
    'ends-after-procedure-term',
    'warning',
    'table-by',
    `Se ogni fase usa tutto il suo tempo il procedimento finisce ${sayDate(ended.strict)}, oltre il suo termine di ${sayDate(limit.strict)} (${limit.norm}).`,
    `If every phase takes all its time the procedure ends on ${sayDate(ended.strict, 'en')}, after its term of ${sayDate(limit.strict, 'en')} (${limit.norm}).`,
  );
}

function startsFirst(signed: PlanStep, start: CivilDate): PlanConflict {
  return conflict(
    'signed-after-start',
    'warning',
    'signature-by',
    `La firma può arrivare fino a ${sayDate(signed.lenient)}, ma la convenzione comincia ${sayDate(start)}: anticipare la pubblicazione o spostare l'inizio.`,
    `The signature may come as late as ${sayDate(signed.lenient, 'en')}, but the convention starts on ${sayDate(start, 'en')}: publish earlier or move the start.`,
  );
}
