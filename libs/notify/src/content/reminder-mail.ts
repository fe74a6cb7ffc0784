/** A reminder: what is asked, by when and why then, what happens otherwise, how to avoid it. Computed, never composed by hand. */
import type { Due, LoadedWorkflow } from '#engine';
import { civilDateOf, compareInstants, daysBetween, explainTerm, sayInstant, type Instant } from '#terms';
import { lastMomentOf, tooLateFrom } from '../ladder.js';
import { caseAddress } from './addresses.js';
import { footerFor, isPartner, type Reader } from './footer.js';
import type { Mail, Section } from './mail.js';
import { words, type Words } from './words.js';

export type Reminder = {
  case: { id: string; title: string };
  workflow: LoadedWorkflow;
  term: string;
  /** The events that fulfil the duty and that its owner sends; none where somebody else records what the owner does. */
  steps: readonly string[];
  dueAt: Instant;
  norm: string;
  derivation: Pick<Due, 'computed' | 'source' | 'actBy'>;
  now: Instant;
  /** Whose duty it is, in words; null when it is the reader's. */
  owner: string | null;
  /** When an unsent draft of the step was last saved. */
  draftSavedAt: Instant | null;
  /** It goes in the place of a PEC, and is none. */
  courtesy: boolean;
};

export function reminderMail(reminder: Reminder, reader: Reader, base: string): Mail {
  const { language } = reader;
  const say = words[language];
  const texts = reminder.workflow.texts[language];
  const term = texts.terms[reminder.term];
  const actions = reminder.steps.map((event) => texts.events[event]?.action ?? event);
  const action = actions[0] ?? term?.name ?? reminder.term;
  const tooLate = tooLateFrom(reminder.dueAt, reminder.derivation.actBy);
  const last = lastMomentOf(tooLate);
  const days = daysBetween(civilDateOf(reminder.now), civilDateOf(last));
  const late = compareInstants(reminder.now, tooLate) >= 0;
  const date = sayInstant(last, language);
  const subject = `${late ? say.overdue(date, action) : say.by(date, action)} – ${reminder.case.title}`;
  const mine = reminder.owner === null;
  const loud = mine ? unsent(reminder, term?.unsent, action, reader) : [];
  return {
    language,
    subject: [
      ...(reminder.courtesy ? [say.courtesyFirst] : []),
      ...(loud.length > 0 ? [say.draftFirst] : []),
      subject,
    ].join('. '),
    sections: [
      ...(reminder.courtesy ? [{ title: say.courtesyTitle, lines: say.courtesy, loud: true } as const] : []),
      ...loud,
      {
        title: reminder.owner === null ? say.whatToDo : say.whatOf(reminder.owner),
        lines: actions.length > 1 ? [say.oneOf] : [],
        items: actions.length > 0 ? actions : [action],
      },
      {
        title: late ? say.wasDue : say.byWhen,
        lines: [`${date}.`, late ? say.since(-days) : days === 0 ? say.today : say.inDays(days)],
      },
      { title: say.whyThen, lines: whyLines(reminder, say, language) },
      { title: late ? say.happened : say.otherwise, lines: [term?.onExpiry ?? ''] },
      {
        title: late ? say.stillPossible : say.avoid,
        lines: [mine && actions.length > 0 ? say.open(action) : say.read],
        link: caseAddress(base, reminder.case.id, isPartner(reader)),
      },
    ],
    footer: footerFor(reader, base),
  };
}

/** What has been begun and not sent: said by the stage, or found among the drafts. */
function unsent(
  { draftSavedAt }: Reminder,
  said: string | undefined,
  action: string,
  { language }: Reader,
): Section[] {
  const say = words[language];
  const saved = draftSavedAt === null ? [] : say.draft(action, sayInstant(draftSavedAt, language));
  const lines = said === undefined ? saved : [said, ...saved.slice(1)];
  return lines.length === 0 ? [] : [{ title: say.draftTitle, lines, loud: true }];
}

function whyLines({ derivation, norm }: Reminder, say: Words, language: Reader['language']): string[] {
  if (derivation.computed) return explainTerm(derivation.computed, language).split('\n');
  return [derivation.source === undefined ? say.norm(norm) : say.given(derivation.source)];
}
