import { Inject, Param, Req } from '@nestjs/common';
import { ITER, Needs, notFound, type ApiRequest, type Iter } from '#door';
import type { FieldError } from '#engine';
import { createFeed, revokeFeed } from '#identity';
import { readSettings } from '#notify';
import { feedAddress, feedSubject } from '#reading';
import { redirect, type Page, type PageAnswer } from '../page/page.js';
import { Pages, PostForm } from '../page/pages.decorator.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from '../record/seen-case.js';
import { CALENDAR_OF } from './calendars.js';
import { calendarsFor } from './calendars.queries.js';
import { calendarsWords as w } from './calendars.words.js';
import { draftOf } from './draft.js';
import { preferencesPage } from './preferences.page.js';
import { topicsOf } from './topics.js';

/** The calendar addresses of the reader. */
@Pages('preferenze/calendari')
export class CalendarAddressesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  /** Answers with the page itself: the address is secret, and must not stand in another one. */
  @PostForm()
  @Needs('session')
  async create(
    @Visiting() visit: Visit,
    @Posted() sent: URLSearchParams,
    @Req() request: ApiRequest,
  ): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    const [kind = '', id] = (sent.get(CALENDAR_OF) ?? '').split(':');
    const asked = askedBy(kind, id);
    if (!asked) return this.page(visit, { errors: [{ pointer: CALENDAR_OF, message: visit.say(w.wrong) }] });
    const of = await feedSubject(this.iter, viewer, asked);
    const { token } = await createFeed(this.iter.pool, {
      person: viewer.person.id,
      of,
      language: visit.language,
    });
    return this.page(visit, { fresh: feedAddress(request, token) });
  }

  @PostForm(':id/revoca')
  @Needs('session')
  async revoke(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const { person } = viewerIn(visit);
    if (!isId(id) || !(await revokeFeed(this.iter.pool, person.id, id)))
      throw notFound({ it: 'Il calendario', en: 'The calendar' });
    return redirect('/preferenze?revocato#calendars');
  }

  private async page(visit: Visit, told: { fresh?: string; errors?: FieldError[] }): Promise<Page> {
    const { iter } = this;
    const viewer = viewerIn(visit);
    const { fresh, errors } = told;
    const calendars = await calendarsFor(iter, viewer, visit);
    return preferencesPage(visit, {
      groups: topicsOf(iter.procedure, visit),
      draft: draftOf(await readSettings(iter.pool, viewer.person.id)),
      calendars: fresh === undefined ? calendars : { ...calendars, fresh },
      ...(errors ? { errors } : {}),
    });
  }
}

const askedBy = (kind: string, id: string | undefined) => {
  if (kind === 'person' && id === undefined) return { kind } as const;
  if (id === undefined || !isId(id)) return null;
  if (kind === 'organisation') return { kind, organisationId: id } as const;
  return kind === 'procedure' ? ({ kind, procedureId: id } as const) : null;
};
