import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ITER, Needs, notFound, type ApiReply, type Iter } from '#door';
import { findMessage } from '#reading';
import { Visiting, type Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';
import { existing } from './messages.controller.js';

/** Its own colours and nothing else: no script, no form, no request, and none of our cookies. */
const ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A message with its layout, as a mail program would show it. */
@Controller('messaggi')
@ApiExcludeController()
export class LetterController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get(':id/lettera')
  @Needs('session')
  async read(@Param('id') id: string, @Visiting() visit: Visit, @Res() reply: ApiReply): Promise<void> {
    const { html } = await findMessage(this.iter, viewerIn(visit), existing(id));
    if (html === null) throw notFound({ it: 'Il testo del messaggio', en: 'The text of the message' });
    reply
      .type('text/html; charset=utf-8')
      .header('Content-Security-Policy', ALONE)
      .header('Referrer-Policy', 'no-referrer');
    reply.send(html);
  }
}
