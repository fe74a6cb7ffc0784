import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { findCase, findMessage, mayReadMail, messagesFor, viewCase } from '#reading';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from '../record/seen-case.js';
import { messagePage } from './message.page.js';
import { messagesPage } from './messages.page.js';
import { messagesQuery } from './messages.query.js';

const PER_PAGE = 50;

/** What was written to whom, for who answers for a procedure or for its record. */
@Pages('messaggi')
export class MessagesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    if (!mayReadMail(viewer)) throw notFound({ it: 'La pagina', en: 'The page' });
    const asked = readQuery(visit, messagesQuery);
    const { stato, tipo, pratica, titolo, cursor } = asked;
    const { items, next } = await messagesFor(
      this.iter,
      viewer,
      { state: stato, kind: tipo, case: pratica, words: titolo, cursor, limit: PER_PAGE },
      visit.language,
    );
    const seen = pratica === undefined ? null : await findCase(this.iter, viewer, pratica);
    const file = seen && viewCase(this.iter.procedure, seen.file, visit.language);
    return messagesPage(visit, { asked, file, messages: items, next });
  }

  @GetPage(':id')
  @Needs('session')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    return messagePage(visit, await findMessage(this.iter, viewer, existing(id)), mayReadMail(viewer));
  }
}

/** @throws not found for what is no identifier at all */
export function existing(id: string): string {
  if (!isId(id)) throw notFound({ it: 'Il messaggio', en: 'The message' });
  return id;
}
