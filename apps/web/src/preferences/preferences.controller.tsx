import { Inject } from '@nestjs/common';
import { ITER, Needs, type Iter } from '#door';
import { readSettings, saveSettings } from '#notify';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';
import { calendarsFor } from './calendars.queries.js';
import { draftIn, draftOf, judge } from './draft.js';
import { preferencesPage } from './preferences.page.js';
import { topicsOf } from './topics.js';

/** What one is written about, and when: where the foot of every message leads. */
@Pages('preferenze')
export class PreferencesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async show(@Visiting() visit: Visit): Promise<PageAnswer> {
    const { iter } = this;
    const viewer = viewerIn(visit);
    const calendars = await calendarsFor(iter, viewer, visit);
    return preferencesPage(visit, {
      groups: topicsOf(iter.procedure, visit),
      draft: draftOf(await readSettings(iter.pool, viewer.person.id)),
      calendars: { ...calendars, revoked: visit.query.has('revocato') },
      saved: visit.query.has('salvate'),
    });
  }

  @PostForm()
  @Needs('session')
  async save(@Visiting() visit: Visit, @Posted() sent: URLSearchParams): Promise<PageAnswer> {
    const { iter } = this;
    const viewer = viewerIn(visit);
    const draft = draftIn(sent);
    const judged = judge(iter.procedure, draft, visit);
    if ('errors' in judged)
      return preferencesPage(visit, {
        groups: topicsOf(iter.procedure, visit),
        draft,
        calendars: await calendarsFor(iter, viewer, visit),
        errors: judged.errors,
      });
    await saveSettings(iter.pool, viewer.person.id, judged.settings);
    return redirect('/preferenze?salvate');
  }
}
