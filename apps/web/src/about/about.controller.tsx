import { Inject } from '@nestjs/common';
import { ITER, Needs, type Iter } from '#door';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { aboutWords as w } from './about.words.js';
import { statusPage } from './status.page.js';
import { textPage } from './text.page.js';

/** The small pages that the footer leads to. */
@Pages()
export class AboutController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage('accessibilita')
  @Needs('anyone')
  accessibility(@Visiting() visit: Visit): PageAnswer {
    const texts = [w.accessibility1, w.accessibility2, w.accessibility3, w.accessibility4];
    return textPage(visit, w.accessibilityTitle, texts, [{ href: '/assistenza', label: w.helpTitle }]);
  }

  @GetPage('privacy')
  @Needs('anyone')
  privacy(@Visiting() visit: Visit): PageAnswer {
    const texts = [w.privacy1, w.privacy2, w.privacy3];
    return textPage(visit, w.privacyTitle, texts, [{ href: '/assistenza', label: w.helpTitle }]);
  }

  @GetPage('note-legali')
  @Needs('anyone')
  legal(@Visiting() visit: Visit): PageAnswer {
    return textPage(visit, w.legalTitle, [w.legal1, w.legal2, w.legal3]);
  }

  @GetPage('assistenza')
  @Needs('anyone')
  help(@Visiting() visit: Visit): PageAnswer {
    const texts = [w.help1, w.help2, w.help3];
    return textPage(visit, w.helpTitle, texts, [
      { href: '/avvisi', label: w.toNotices },
      { href: '/stato', label: w.statusTitle },
      { href: '/accedi', label: w.toSignIn },
    ]);
  }

  @GetPage('stato')
  @Needs('anyone')
  status(@Visiting() visit: Visit): Promise<PageAnswer> {
    return statusPage(this.iter, visit);
  }
}
