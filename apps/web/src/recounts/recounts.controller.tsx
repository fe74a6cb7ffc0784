import { Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { fieldErrors, ITER, Needs, notFound, pointerTo, Problem, type Iter } from '#door';
import { namesOf, type Viewer } from '#identity';
import { recountCases, type RecountState } from '#procedures';
import {
  actBody,
  findRecount,
  listRecounts,
  mayOrderRecounts,
  orderRecountFor,
  previewRecount,
  viewPreviewedTerm,
  withoutGaps,
} from '#reading';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from '../record/seen-case.js';
import { actIn, filledIn } from '../steps/sent-step.js';
import { emptyOrder, isWay, readOrder, type ReadOrder, type Way } from './order-forms.js';
import { orderOptions, titleOfScope } from './order-options.js';
import { orderPage, WAY } from './order.page.js';
import { previewPage } from './order-preview.page.js';
import { OUTCOMES, recountPage } from './recount.page.js';
import { recountsPage } from './recounts.page.js';
import { sayChange } from './say-change.js';

type Judging = {
  way: Way;
  order: NonNullable<ReadOrder['order']>;
  sent: URLSearchParams;
  confirmed: boolean;
};

const LISTED = 50;
const MOST_CASES = 100;

const ofOne = z.strictObject({ esito: z.enum(OUTCOMES).optional() });
const ofList = z.strictObject({ per: z.string().max(60).optional() });

/** One act that moves the terms of many cases: seen before, ordered, followed. For managers and legal staff. */
@Pages('spostamenti')
export class RecountsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = mayCome(visit);
    const { per = null } = readQuery(visit, ofList);
    const states = await listRecounts(this.iter, viewer, LISTED);
    return recountsPage(visit, { recounts: await this.named(visit, states), chosen: per });
  }

  @GetPage('nuovo/:way')
  @Needs('session')
  async ask(@Visiting() visit: Visit, @Param('way') asked: string): Promise<PageAnswer> {
    const way = existing(asked);
    const { per = null } = readQuery(visit, ofList);
    const options = await orderOptions(this.iter, mayCome(visit), visit);
    return orderPage(visit, { way, options, data: emptyOrder(way, per), errors: [] });
  }

  @PostForm('nuovo/:way')
  @Needs('session')
  async answer(
    @Visiting() visit: Visit,
    @Param('way') asked: string,
    @Posted() sent: URLSearchParams,
  ): Promise<PageAnswer> {
    const way = existing(asked);
    const options = await orderOptions(this.iter, mayCome(visit), visit);
    const { data, errors, order } = readOrder({ way, options, language: visit.language }, sent);
    const pressed = sent.get(WAY);
    if (order === null || pressed === 'edit')
      return orderPage(visit, { way, options, data, errors: pressed === 'edit' ? [] : errors });
    try {
      return await this.judge(visit, { way, order, sent, confirmed: pressed === 'confirm' });
    } catch (error) {
      const refused = wordsOf(error, visit);
      return orderPage(visit, { way, options, data, errors: [], refused });
    }
  }

  @GetPage(':id')
  @Needs('session')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const viewer = mayCome(visit);
    if (!isId(id)) throw notFound({ it: 'L’atto', en: 'The act' });
    const { esito } = readQuery(visit, ofOne);
    const state = await findRecount(this.iter, viewer, id);
    const outcome = esito ?? OUTCOMES.find((one) => state.cases[one] > 0) ?? 'recorded';
    const cases = await recountCases(this.iter.pool, id, { status: outcome, limit: MOST_CASES });
    const [named] = await this.named(visit, [state]);
    if (!named) throw new Error('What is there has a name.');
    return recountPage(visit, { ...named, outcome, cases });
  }

  private async judge(visit: Visit, { way, order, sent, confirmed }: Judging): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    const act = actIn(sent);
    const read = actBody.safeParse(filledIn(act));
    let refused: string | undefined;
    if (confirmed && read.success)
      try {
        const { id } = await orderRecountFor(this.iter, viewer, { ...order, act: withoutGaps(read.data) });
        return redirect(`/spostamenti/${id}`);
      } catch (error) {
        refused = wordsOf(error, visit);
      }
    const previews = await previewRecount(this.iter, viewer, order.scope, order.change);
    return previewPage(visit, {
      way,
      change: sayChange(order.change, visit),
      scope: await titleOfScope(this.iter, order.scope, visit),
      terms: previews.flatMap(({ terms }) =>
        terms.map((one) => viewPreviewedTerm(this.iter.procedure, one, visit.language)),
      ),
      sent: new URLSearchParams([...sent].filter(([name]) => name.startsWith('/data/'))),
      act,
      errors: confirmed
        ? fieldErrors(actBody, filledIn(act), (path) => pointerTo(['act', ...path]), visit.language)
        : [],
      ...(refused === undefined ? {} : { refused }),
    });
  }

  private async named(visit: Visit, states: readonly RecountState[]) {
    const people = await namesOf(
      this.iter.pool,
      states.flatMap(({ by }) => by.person ?? []),
    );
    return Promise.all(
      states.map(async (state) => ({
        state,
        scope: await titleOfScope(this.iter, state.scope, visit),
        person: people.get(state.by.person ?? '') ?? '',
      })),
    );
  }
}

/** @throws not found for who may order nothing */
function mayCome(visit: Visit): Viewer {
  const viewer = viewerIn(visit);
  if (!mayOrderRecounts(viewer)) throw notFound({ it: 'La pagina', en: 'The page' });
  return viewer;
}

function existing(way: string): Way {
  if (!isWay(way)) throw notFound({ it: 'La pagina', en: 'The page' });
  return way;
}

/** What the calendar or another act has against it; anything else is not for this page to say. */
function wordsOf(error: unknown, { language }: Visit): string {
  if (error instanceof Problem && (error.kind === 'bad-data' || error.kind === 'not-now'))
    return error.content.detail?.[language] ?? '';
  throw error;
}
