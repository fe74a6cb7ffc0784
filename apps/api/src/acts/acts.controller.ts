import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#identity';
import { type Iter, ITER, Needs, SignedInViewer } from '#door';
import {
  actView,
  type ActView,
  allActsQuery,
  type AllActsQuery,
  listActs,
  type Page,
  viewAct,
} from '#reading';
import { List } from '../operation/list.decorator.js';

@ApiTags('acts')
@Controller('api/v1/acts')
export class ActsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listActs',
    summary: 'Acts behind the steps of all cases that the reader may see',
    of: actView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: allActsQuery }) asked: AllActsQuery,
    @SignedInViewer() viewer: Viewer,
  ): Promise<Page<ActView>> {
    const { items, next } = await listActs(this.iter, viewer, asked, asked['filter[procedure]']);
    return { items: items.map(viewAct), next };
  }
}
