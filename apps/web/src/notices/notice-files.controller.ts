import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ITER, Needs, notFound, sendDocument, type ApiReply, type Iter } from '#door';
import { documentsKept, KINDS } from '#documents';
import { writeCalendar } from '#icalendar';
import { Visiting, type Visit } from '../page/visit.js';
import { titleOf } from './notice-parts.js';
import { noticeWords as w } from './notice.words.js';
import { noticeAt, publicDocuments } from './notices.controller.js';
import { timetableOf } from './timetable.js';

/** `.pdf`, as programs expect of a name. */
const endingOf = (mediaType: string): string => {
  const kind = Object.entries(KINDS).find(([, one]) => one.mediaType === mediaType)?.[0];
  return kind === undefined ? '' : `.${kind}`;
};

/** What one takes away from a notice: its dates, and the documents published with it. */
@Controller('avvisi')
@ApiExcludeController()
export class NoticeFilesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get(':address/date.ics')
  @Needs('anyone')
  async dates(
    @Param('address') address: string,
    @Visiting() { language, say }: Visit,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const notice = await noticeAt(this.iter, address);
    const file = writeCalendar({
      program: '-//Iter//Date di un avviso//IT',
      name: titleOf(notice),
      events: timetableOf(notice, language).map(({ code, at, day, norm, counted }) => ({
        uid: `${address}-${code}@iter`,
        stamp: notice.now,
        when: at === null ? { day } : { at },
        title: `${say(w[code])}: ${titleOf(notice)}`,
        description: counted ?? norm,
        category: notice.kind,
        status: 'CONFIRMED',
      })),
    });
    reply
      .type('text/calendar; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="${address}.ics"`)
      .send(file);
  }

  @Get(':address/documenti/:hash')
  @Needs('anyone')
  async document(
    @Param('address') address: string,
    @Param('hash') hash: string,
    @Visiting() { say }: Visit,
    @Res() reply: ApiReply,
  ): Promise<void> {
    const notice = await noticeAt(this.iter, address);
    const published = publicDocuments(notice).find((one) => one.hash === hash);
    const kept = published && (await documentsKept(this.iter.pool, [hash])).get(hash);
    if (!kept) throw notFound({ it: 'Il documento', en: 'The document' });
    const name = `${say(w[published.what])}${endingOf(kept.mediaType)}`;
    await sendDocument(this.iter, { ...kept, name }, reply);
  }
}
