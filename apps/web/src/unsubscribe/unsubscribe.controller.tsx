import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { switchOff, unsubscribingOf, type Unsubscribing } from '#notify';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostOneClick } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { topicsOf } from '../preferences/topics.js';
import { unsubscribePage } from './unsubscribe.page.js';

/** The signed address in each letter that may be switched off: a person confirms, a mail program does so by itself (RFC 8058). */
@Pages('disiscrizione')
export class UnsubscribeController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage(':token')
  @Needs('public')
  async ask(@Visiting() visit: Visit, @Param('token') token: string): Promise<PageAnswer> {
    return this.page(visit, await this.known(token), false);
  }

  @PostOneClick(':token')
  @Needs('public')
  async confirm(@Visiting() visit: Visit, @Param('token') token: string): Promise<PageAnswer> {
    const asked = await this.known(token);
    await switchOff(this.iter.pool, asked);
    return this.page(visit, asked, true);
  }

  /** @throws not found for what was not signed here */
  private async known(token: string): Promise<Unsubscribing> {
    const found = await unsubscribingOf(this.iter.pool, token);
    if (!found) throw notFound({ it: 'La pagina', en: 'The page' });
    return found;
  }

  private page(visit: Visit, { topics: codes }: Unsubscribing, done: boolean): PageAnswer {
    const names = new Map(
      topicsOf(this.iter.procedure, visit).flatMap(({ topics }) =>
        topics.map(({ code, name }) => [code, name] as const),
      ),
    );
    return unsubscribePage(visit, { topics: codes.map((code) => names.get(code) ?? code), done });
  }
}
