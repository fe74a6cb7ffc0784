import { Inject } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { now } from '#database';
import { civilDateOf, instantOf, localTimeOf, plusDays } from '#terms';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { WEB, type Stage, type Web } from '../page/web.js';
import { clockPage } from './clock.page.js';
import { stepsAfter, endOfRecord, nextDeadline } from './clock.queries.js';

/** The clock of a demonstration. In a service none of this is there. */
@Pages('dimostrazione')
export class DemonstrationController {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(WEB) private readonly web: Web,
  ) {}

  @GetPage()
  @Needs('session')
  async show(@Visiting() visit: Visit): Promise<PageAnswer> {
    this.stage();
    const since = /^\d{1,18}$/.exec(visit.query.get('dal') ?? '')?.[0];
    return clockPage(visit, {
      next: await nextDeadline(this.iter, visit),
      steps: since === undefined ? null : await stepsAfter(this.iter, visit, since),
    });
  }

  @PostForm()
  @Needs('session')
  async move(@Visiting() visit: Visit, @Posted() sent: URLSearchParams): Promise<PageAnswer> {
    const stage = this.stage();
    const present = await now(this.iter.pool);
    const to = sent.get('next') === null ? onBy(present, Number(sent.get('days'))) : await this.next(visit);
    const before = await endOfRecord(this.iter);
    if (to !== null) await stage.move(to);
    return redirect(`/dimostrazione?dal=${before}`);
  }

  private async next(visit: Visit): Promise<string | null> {
    return (await nextDeadline(this.iter, visit))?.dueAt ?? null;
  }

  private stage(): Stage {
    if (!this.web.stage) throw notFound({ it: 'La pagina della data', en: 'The page of the date' });
    return this.web.stage;
  }
}

/** The same hour, days later; null for a number that no button sends. */
function onBy(present: string, days: number): string | null {
  if (days !== 1 && days !== 7) return null;
  const later = plusDays(civilDateOf(present), days);
  const { local } = localTimeOf(present);
  try {
    return instantOf(`${later}T${local.slice(11)}`);
  } catch {
    // An hour that the clocks skip or show twice, in the night when they change.
    return instantOf(`${later}T04:00`);
  }
}
