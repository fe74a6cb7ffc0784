import { Inject, Param, Req } from '@nestjs/common';
import { z } from 'zod';
import { fieldErrors, ITER, Needs, notFound, pointerTo, Problem, type ApiRequest, type Iter } from '#door';
import type { FieldError } from '#engine';
import { namesOf, type Viewer } from '#identity';
import { recountCases, type RecountState } from '#procedures';
import {
  actBody,
  findRecount,
  listRecounts,
  mayOrderRecounts,
  mayReadRecounts,
  orderRecountFor,
  previewRecount,
  viewPreviewedTerm,
  withoutGaps,
} from '#reading';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostFiles, PostForm } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from '../record/seen-case.js';
import { actIn, filledIn } from '../steps/sent-step.js';
import { fileOfAct, filesOfAct, receiveAct } from './act-file.js';
import { emptyOrder, isWay, readOrder, type ReadOrder, type Way } from './order-forms.js';
import { orderOptions, titleOfScope } from './order-options.js';
import { orderPage, orderPath, WAY } from './order.page.js';
import { previewPage, toShow } from './order-preview.page.js';
import { OUTCOMES, recountPage } from './recount.page.js';
import { recountsPage } from './recounts.page.js';
import { scopeOf } from './scope-value.js';

type Judging = {
  way: Way;
  order: NonNullable<ReadOrder['order']>;
  sent: URLSearchParams;
  confirmed: boolean;
  /** Files that were not taken. */
  refused: readonly FieldError[];
};

const LISTED = 50;
const MOST_CASES = 100;

const ofOne = z.strictObject({ esito: z.enum(OUTCOMES).optional() });
const ofList = z.strictObject({ per: z.string().max(60).optional() });

/** One act that moves the terms of many cases: seen before, ordered by managers and legal staff, followed by all who work there. */
@Pages('spostamenti')
export class RecountsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = mayRead(visit);
    const { per = null } = readQuery(visit, ofList);
    const states = await listRecounts(this.iter, viewer, LISTED);
    return recountsPage(visit, {
      recounts: await this.named(visit, states),
      chosen: per,
      mayOrder: mayOrderRecounts(viewer),
    });
  }

  @GetPage('nuovo/:way')
  @Needs('session')
  async ask(@Visiting() visit: Visit, @Param('way') asked: string): Promise<PageAnswer> {
    const way = existing(asked);
    const { per = null } = readQuery(visit, ofList);
    const options = await orderOptions(this.iter, mayOrder(visit), visit);
    return orderPage(visit, { way, options, data: emptyOrder(way, per, options), errors: [] });
  }

  @PostForm('nuovo/:way')
  @Needs('session')
  async answer(
    @Visiting() visit: Visit,
    @Param('way') asked: string,
    @Posted() sent: URLSearchParams,
  ): Promise<PageAnswer> {
    return this.read(visit, existing(asked), sent);
  }

  /** The same with the text of the act. Who comes back to this address asks anew. */
  @GetPage('nuovo/:way/file')
  @Needs('session')
  again(@Param('way') asked: string): PageAnswer {
    return redirect(orderPath(existing(asked)));
  }

  @PostFiles('nuovo/:way/file')
  @Needs('session')
  async answerWithFile(
    @Visiting() visit: Visit,
    @Param('way') asked: string,
    @Req() request: ApiRequest,
  ): Promise<PageAnswer> {
    const { per = null } = readQuery(visit, ofList);
    const { scopes } = await orderOptions(this.iter, mayOrder(visit), visit);
    const scope = scopes.find(({ value }) => value === per)?.value ?? scopes[0]?.value ?? '';
    const { sent, refused } = await receiveAct(this.iter, visit, { request, scope: scopeOf(scope) });
    return this.read(visit, existing(asked), sent, refused);
  }

  private async read(
    visit: Visit,
    way: Way,
    sent: URLSearchParams,
    refused: readonly FieldError[] = [],
  ): Promise<PageAnswer> {
    const options = await orderOptions(this.iter, mayOrder(visit), visit);
    const { data, errors, places, editing, order } = readOrder(
      { way, options, language: visit.language },
      sent,
    );
    const pressed = sent.get(WAY);
    if (order === null || pressed === 'edit')
      return orderPage(visit, {
        way,
        options,
        data,
        places,
        errors: pressed === 'edit' || editing ? [] : errors,
      });
    try {
      return await this.judge(visit, { way, order, sent, confirmed: pressed === 'confirm', refused });
    } catch (error) {
      return orderPage(visit, { way, options, data, errors: [], refused: wordsOf(error, visit) });
    }
  }

  @GetPage(':id')
  @Needs('session')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const viewer = mayRead(visit);
    if (!isId(id)) throw notFound({ it: 'L’atto', en: 'The act' });
    const { esito } = readQuery(visit, ofOne);
    const state = await findRecount(this.iter, viewer, id);
    const outcome = esito ?? OUTCOMES.find((one) => state.cases[one] > 0) ?? 'recorded';
    const cases = await recountCases(this.iter.pool, id, { status: outcome, limit: MOST_CASES });
    const [named] = await this.named(visit, [state]);
    if (!named) throw new Error('What is there has a name.');
    const file = await fileOfAct(this.iter, state);
    return recountPage(visit, { ...named, outcome, cases, file });
  }

  private async judge(
    visit: Visit,
    { way, order, sent, confirmed, refused: badFiles }: Judging,
  ): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    const act = actIn(sent);
    const read = actBody.safeParse(filledIn(act));
    let refused: string | undefined;
    if (confirmed && read.success && badFiles.length === 0)
      try {
        const { id } = await orderRecountFor(this.iter, viewer, { ...order, act: withoutGaps(read.data) });
        return redirect(`/spostamenti/${id}`);
      } catch (error) {
        refused = wordsOf(error, visit);
      }
    const previews = await previewRecount(this.iter, viewer, order.scope, order.change);
    const terms = previews.flatMap((one) => one.terms);
    return previewPage(visit, {
      way,
      change: order.change,
      scope: await titleOfScope(this.iter, order.scope, visit),
      where: order.scope,
      files: await filesOfAct(this.iter, order.scope, act),
      terms,
      shown: toShow(terms).map((one) => viewPreviewedTerm(this.iter.procedure, one, visit.language)),
      sent: new URLSearchParams([...sent].filter(([name]) => name.startsWith('/data/'))),
      act,
      errors: [
        ...badFiles,
        ...(confirmed
          ? fieldErrors(actBody, filledIn(act), (path) => pointerTo(['act', ...path]), visit.language)
          : []),
      ],
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
const mayOrder = (visit: Visit): Viewer => allowed(visit, mayOrderRecounts);
/** @throws not found for who works for no body */
const mayRead = (visit: Visit): Viewer => allowed(visit, mayReadRecounts);

function allowed(visit: Visit, may: (viewer: Viewer) => boolean): Viewer {
  const viewer = viewerIn(visit);
  if (!may(viewer)) throw notFound({ it: 'La pagina', en: 'The page' });
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
