import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { type ApiReply, type ApiRequest, type Iter, ITER, Needs, SignedInViewer } from '#door';
import {
  actView,
  type ActView,
  allActsQuery,
  type AllActsQuery,
  answerPage,
  listActs,
  type Page,
  pageOf,
  viewAct,
} from '#reading';
import { Operation } from '../operation/operation.decorator.js';

@ApiTags('acts')
@Controller('api/v1/acts')
export class ActsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'listActs',
    summary: 'Acts behind the steps of all cases that the reader may see',
    answer: pageOf(actView),
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: allActsQuery }) asked: AllActsQuery,
    @SignedInViewer() viewer: Viewer,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<Page<ActView>> {
    const { items, next } = await listActs(this.iter, viewer, asked, asked['filter[procedure]']);
    return answerPage(request, reply, { items: items.map(viewAct), next });
  }
}
