/** The entries of a case as the pages tell them: with the norm, the act in words, and what is owed put in groups. */
import { actTypeWords, caseId, commonEvents, derivedId, type Effect, type Recipient } from '#engine';
import type { Iter } from '#door';
import { organisationsOf } from '#identity';
import { deliveriesOf, type Delivery } from '#notify';
import { historyOf, sayTerm, textsOf, workflowOf, type HistoryView, type SeenCase } from '#reading';
import type { Visit } from '../page/visit.js';
import { namesInside, type NamesInside } from './names.js';
import { viewerIn } from './seen-case.js';

type Item = HistoryView['items'][number];

export type EntrySeen = Omit<Item, 'act'> & {
  norm: string;
  act: (NonNullable<Item['act']> & { typeText: string }) | null;
  outcomeText: string | null;
  names: NamesInside;
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
  const names = await namesInside(iter.pool, [items, deliveries], seen.file.id);
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
  const definition = workflowOf(iter.procedure, ref)?.events[item.event];
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
        'term' in effect || effect.kind === 'notify'
          ? []
          : [
              {
                text: effect.text,
                opens: effect.kind === 'open-case' ? caseId(file.id, effect.workflow, effect.key) : null,
              },
            ],
      ),
    },
  };
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
