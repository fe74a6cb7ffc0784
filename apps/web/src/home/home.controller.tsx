import { Inject } from '@nestjs/common';
import { ITER, Needs, type Iter } from '#door';
import { publishedNotices } from '../notices/notice.queries.js';
import { isOpen } from '../notices/timetable.js';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { officerHome } from './officer-home.page.js';
import { publicHome } from './public-home.page.js';

/** The first page is another one for each kind of reader. */
@Pages()
export class HomeController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('anyone')
  async home(@Visiting() visit: Visit): Promise<PageAnswer> {
    if (visit.viewer && visit.viewer.grants.length > 0) return officerHome(this.iter, visit);
    if (visit.viewer && visit.viewer.mandates.length > 0) return redirect('/ente');
    return publicHome(visit, (await publishedNotices(this.iter.pool)).filter(isOpen));
  }
}
