import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Viewer } from '#identity';
import type { Language } from '#terms';
import { type Iter, ITER, Needs, ReadersLanguage, SignedInViewer } from '#door';
import { caseIdParam, contestedView, findCase, noQuery, windowsOf, type ContestedView } from '#reading';
import { Operation } from '../operation/operation.decorator.js';

const windowsView = z.strictObject({ items: z.array(contestedView) }).meta({ id: 'Windows' });

@ApiTags('deadlines')
@Controller('api/v1/cases/:id/windows')
export class WindowsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'listWindows',
    summary: 'Per act and addressee: until when it may be contested, and which power over it still exists',
    description:
      'Windows outlive the end of the case. The events act.communicate, act.challenge and act.withdraw record what becomes of an act.',
    answer: windowsView,
    problems: ['not-signed-in', 'unknown'],
  })
  async list(
    @Param({ schema: caseIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<{ items: ContestedView[] }> {
    const seen = await findCase(this.iter, viewer, id);
    return { items: await windowsOf(this.iter, viewer, seen, language) };
  }
}
