/** The entries of a case as the pages tell them: with the norm, the act in words, and what is owed put in groups. */
import { actTypeWords, caseId, commonEvents, derivedId, type Effect, type Recipient } from '#engine';
import type { Iter } from '#door';
import { organisationsOf } from '#identity';
import { deliveriesOf, type Delivery } from '#notify';
import { historyOf, sayTerm, textsOf, workflowOf, type HistoryView, type SeenCase } from '#reading';
import type { Visit } from '../page/visit.js';
import { amountsOf } from './amounts.js';
import { namesIn } from './names-of-case.js';
import type { NamesInside } from './names.js';
import { historyWords } from './history.words.js';
import { viewerIn } from './seen-case.js';
import { sayer } from '../words/words.js';

type Item = HistoryView['items'][number];

export type EntrySeen = Omit<Item, 'act'> & {
  norm: string;
  act: (NonNullable<Item['act']> & { typeText: string }) | null;
  outcomeText: string | null;
  names: NamesInside;
  /** Fields that are amounts of money, in cents. */
  amounts: ReadonlySet<string>;
  owed: {
    terms: { text: string; deadline: string | null }[];
    messages: { text: string; to: readonly Recipient[]; deliveries: Delivery[] }[];
    reminders: { term: string; delivery: Delivery }[];
    others: { text: string; opens: string | null }[];
  };
};

export type EntriesSeen = { items: EntrySeen[]; next: number | null };

export async function entriesOf(
  iter: Iter,
  visit: Visit,
  seen: SeenCase,
  asked: { after: number; limit: number },
): Promise<EntriesSeen> {
  const { items, next } = await historyOf(iter, viewerIn(visit), seen, asked, visit.language);
  const steps = { from: items[0]?.revision ?? 0, to: items.at(-1)?.revision ?? 0 };
  const own = seen.sight === 'inside' ? null : organisationsOf(viewerIn(visit));
  const deliveries = await deliveriesOf(iter.pool, seen.file.id, steps, own);
  const names = await namesIn(iter, visit, seen, [items, deliveries]);
  const about = (revision: number) => deliveries.filter((one) => one.revision === revision);
  return {
    items: items.map((item) => entrySeen(iter, visit, seen, item, names, about(item.revision))),
    next,
  };
}

function entrySeen(
  iter: Iter,
  { language }: Visit,
  { file }: SeenCase,
  item: Item,
  names: NamesInside,
  deliveries: Delivery[],
): EntrySeen {
  const ref = { workflow: file.workflow, workflowVersion: item.workflowVersion };
  const workflow = workflowOf(iter.procedure, ref);
  const definition = workflow?.events[item.event];
  const effects = item.effects as unknown as (Effect & { text: string })[];
  return {
    ...item,
    norm: (definition ?? commonEvents[item.event])?.norm ?? '',
    act: item.act && { ...item.act, typeText: actTypeWords(item.act.type)[language] },
    outcomeText:
      item.outcome === null
        ? null
        : (textsOf(iter.procedure, ref, language)?.outcomes[item.outcome] ?? item.outcome),
    names,
    amounts: amountsOf(workflow),
    owed: {
      terms: effects.flatMap((effect) =>
        'term' in effect ? [{ text: effect.text, deadline: deadlineOf(file.id, item, effect) }] : [],
      ),
      messages: effects.flatMap((effect) =>
        effect.kind === 'notify'
          ? [
              {
                text: effect.text,
                to: effect.to,
                deliveries: deliveries.filter((one) => answers(one, effect)),
              },
            ]
          : [],
      ),
      reminders: deliveries.flatMap((delivery) =>
        delivery.reminder === null
          ? []
          : [{ term: sayTerm(textsOf(iter.procedure, ref, language), delivery.reminder.term), delivery }],
      ),
      others: effects.flatMap((effect) =>
        'term' in effect || effect.kind === 'notify' ? [] : [otherOf(file.id, effect, names, language)],
      ),
    },
  };
}

/** What follows elsewhere, with the way there where its case is known to this reader. */
function otherOf(
  id: string,
  effect: Effect & { text: string },
  names: NamesInside,
  language: Visit['language'],
): EntrySeen['owed']['others'][number] {
  if (effect.kind === 'open-case')
    return { text: effect.text, opens: caseId(id, effect.workflow, effect.key) };
  const title = effect.kind === 'tell' ? names.known(effect.to) : null;
  if (effect.kind !== 'tell' || title === null) return { text: effect.text, opens: null };
  return { text: sayer(language)(historyWords.tells, { title }), opens: effect.to };
}

const answers = (delivery: Delivery, { notice, to }: Extract<Effect, { kind: 'notify' }>): boolean =>
  delivery.notice === notice &&
  to.some((one) => ('role' in one ? one.role === delivery.role : one.organisation === delivery.organisation));

/** A term that a step opens has its own page, unless the case ended with that very step. */
function deadlineOf(
  id: string,
  { revision, outcome }: Item,
  effect: Extract<Effect, { term: string }>,
): string | null {
  if (outcome !== null || (effect.kind !== 'open-term' && effect.kind !== 'resume-term')) return null;
  return derivedId('deadline', id, `${effect.term}/${effect.key}`, String(revision));
}
