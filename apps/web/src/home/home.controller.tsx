import { Needs } from '#door';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { publicHome } from './public-home.page.js';

/** The first page is another one for each kind of reader. */
@Pages()
export class HomeController {
  @GetPage()
  @Needs('anyone')
  home(@Visiting() visit: Visit): PageAnswer {
    return publicHome(visit);
  }
}
