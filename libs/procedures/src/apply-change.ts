/** One act applied to all open terms that it touches: many cases at once, each asked through the one path. */
import { asJson, CALENDAR_CHANGE, derivedId, TERMS_RECOUNT, type Act, type Actor } from '#engine';
import { digestOf } from '#ledger';
import { advance, type OnePath } from './advance.js';
import type { Answer } from './command.js';
import { previewChange, type CalendarChange, type Preview, type Scope } from './recounting.js';

/** Cases asked at once: their steps share statements, and a person who acts in the same process does not feel it. */
const AT_ONCE = 50;

/** Cases that one request over HTTP asks: a quarter of a minute, so that nobody in between gives up waiting. */
export const MOST_IN_ONE_REQUEST = 2_000;

/** What a case answered. */
export type Applied = { case: string; answer: Answer };

/**
 * A case that was not moved without being asked: the calendar of its procedure was refused, one of its terms cannot be
 * counted so, it is the turn of the next request, or an accident came first.
 */
export type Left = { case: string; why: 'calendar-refused' | 'not-counted' | 'next-request' | 'interrupted' };

/** `broken`: the accident after which no further case was asked. */
export type Recounted = { applied: Applied[]; left: Left[]; broken: Error | null };

type Order = { by: Actor; act: Act };
type Question = { case: string; type: string; data: object; id: string };

/**
 * Applies a change with the act that orders it: the root of each procedure first, then each case with a term that moves.
 * The same change with the same act again goes on where it was left: what has moved is not found again.
 * @throws TermError when the calendar does not take the change
 */
export async function applyChange(
  path: OnePath,
  scope: Scope,
  change: CalendarChange,
  order: Order,
  atMost = Infinity,
): Promise<Recounted> {
  const previews = await previewChange(path, scope, change);
  const changing = previews.filter((one) => !isSame(one));
  const roots = await askAll(
    path,
    changing.map((one) => calendarQuestion(one, order)),
    order,
  );
  const taken = new Set(roots.applied.flatMap((one) => (one.answer.ok ? [one.case] : [])));
  const goOn = previews.filter((one) => isSame(one) || taken.has(one.root));
  const questions = roots.broken ? [] : goOn.flatMap((one) => termQuestions(one, order));
  const cases = await askAll(path, questions.slice(0, atMost), order);
  const applied = [...roots.applied, ...cases.applied];
  const broken = roots.broken ?? cases.broken;
  const left = leftOf(previews, applied, goOn, broken ? 'interrupted' : 'next-request');
  return { applied, left, broken };
}

const isSame = ({ before, calendar }: Preview): boolean =>
  digestOf(asJson(before)) === digestOf(asJson(calendar));

const calendarQuestion = ({ root, revision, calendar }: Preview, { act }: Order): Question => ({
  case: root,
  type: CALENDAR_CHANGE,
  data: { calendar },
  id: derivedId('recount', root, digestOf(asJson({ calendar, act })), String(revision)),
});

/** The terms of the root move with its calendar. */
function termQuestions(preview: Preview, { act }: Order): Question[] {
  const revisions = new Map<string, number>();
  for (const one of preview.terms) {
    if (one.what !== 'moves' || (one.case === preview.root && !isSame(preview))) continue;
    revisions.set(one.case, one.revision);
  }
  const ordered = digestOf(asJson({ calendar: preview.calendar, act }));
  return [...revisions].map(([id, revision]) => ({
    case: id,
    type: TERMS_RECOUNT,
    data: {},
    id: derivedId('recount', id, ordered, String(revision)),
  }));
}

/** Asks so many at once, and after an accident no more. */
async function askAll(
  path: OnePath,
  questions: readonly Question[],
  order: Order,
): Promise<Pick<Recounted, 'applied' | 'broken'>> {
  const applied: Applied[] = [];
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const some = questions.slice(from, from + AT_ONCE);
    const answers = await Promise.allSettled(some.map((one) => advance(path, { ...one, ...order })));
    answers.forEach((settled, index) => {
      const asked = some[index]?.case ?? '';
      if (settled.status === 'fulfilled') applied.push({ case: asked, answer: settled.value });
    });
    const failed = answers.find((settled) => settled.status === 'rejected');
    if (failed) return { applied, broken: asError(failed.reason) };
  }
  return { applied, broken: null };
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

function leftOf(
  previews: readonly Preview[],
  applied: readonly Applied[],
  goOn: readonly Preview[],
  notReached: Left['why'],
): Left[] {
  const asked = new Set(applied.map((one) => one.case));
  const left = new Map<string, Left>();
  for (const preview of previews) {
    const refused = !goOn.includes(preview) && asked.has(preview.root);
    if (!goOn.includes(preview) && !refused) left.set(preview.root, { case: preview.root, why: notReached });
    for (const one of preview.terms) {
      if (one.what === 'given' || asked.has(one.case)) continue;
      const why = refused ? 'calendar-refused' : one.what === 'fails' ? 'not-counted' : notReached;
      // A case with a term that moves was to be asked, whatever its other terms do.
      if (!left.has(one.case) || one.what === 'moves') left.set(one.case, { case: one.case, why });
    }
  }
  return [...left.values()];
}
