import { Inject } from '@nestjs/common';
import { ITER, Needs, type Iter } from '#door';
import { actFor } from '#identity';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { backTo, Posted, Visiting, type Visit } from '../page/visit.js';
import { actsForPage } from './acts-for.page.js';

/** For which organisation the reader acts: a step of its own, always seen in the header. */
@Pages('ente-per-cui-opero')
export class ActsForController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  ask(@Visiting() visit: Visit): PageAnswer {
    return actsForPage(visit, backTo(visit.query.get('da')), false);
  }

  @PostForm()
  @Needs('session')
  async choose(@Visiting() visit: Visit, @Posted() sent: URLSearchParams): Promise<PageAnswer> {
    const organisation = sent.get('organisation') ?? '';
    const isTheirs = visit.viewer?.mandates.some((mandate) => mandate.organisation === organisation);
    const back = backTo(sent.get('da'));
    if (isTheirs && (await actFor(this.iter.pool, visit.token ?? '', organisation))) return redirect(back);
    return actsForPage(visit, back, true);
  }
}
