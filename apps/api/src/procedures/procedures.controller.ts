import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Programme } from '#database';
import type { Viewer } from '#identity';
import { type Iter, ITER, Needs, SignedInViewer } from '#door';
import {
  actsQuery,
  type ActsQuery,
  actView,
  type ActView,
  findProcedure,
  listActs,
  listProcedures,
  listProgrammes,
  noQuery,
  type Page,
  procedureDetail,
  type ProcedureDetail,
  procedureIdParam,
  proceduresQuery,
  type ProceduresQuery,
  procedureView,
  type ProcedureView,
  programmesQuery,
  type ProgrammesQuery,
  programmeView,
  type ProgrammeView,
  type SeenProcedure,
  viewAct,
} from '#reading';
import { List } from '../operation/list.decorator.js';
import { Operation } from '../operation/operation.decorator.js';

@ApiTags('procedures')
@Controller('api/v1/procedures')
export class ProceduresController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @List({
    id: 'listProcedures',
    summary: 'Procedures of the reader’s body, and notices open to all',
    of: procedureView,
    problems: ['not-signed-in'],
  })
  async list(
    @Query({ schema: proceduresQuery }) asked: ProceduresQuery,
    @SignedInViewer() viewer: Viewer,
  ): Promise<Page<ProcedureView>> {
    const { items, next } = await listProcedures(this.iter, viewer, asked);
    return { items: items.map(viewProcedure), next };
  }

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readProcedure',
    summary: 'A procedure, with the file it was loaded from',
    answer: procedureDetail,
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: procedureIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
  ): Promise<ProcedureDetail> {
    const seen = await findProcedure(this.iter, viewer, id);
    const { calendar, document, warnings } = seen.record;
    return {
      ...viewProcedure(seen),
      calendar: calendar as ProcedureDetail['calendar'],
      document: document as ProcedureDetail['document'],
      warnings: seen.sight === 'inside' ? (warnings as unknown[]) : null,
    };
  }

  @Get(':id/programmes')
  @Needs('session')
  @List({
    id: 'listProgrammes',
    summary: 'Programmes of a notice',
    of: programmeView,
    problems: ['not-signed-in', 'unknown'],
  })
  async programmes(
    @Param({ schema: procedureIdParam }) { id }: { id: string },
    @Query({ schema: programmesQuery }) asked: ProgrammesQuery,
    @SignedInViewer() viewer: Viewer,
  ): Promise<Page<ProgrammeView>> {
    await findProcedure(this.iter, viewer, id);
    const { items, next } = await listProgrammes(this.iter, id, asked);
    return { items: items.map(viewProgramme), next };
  }

  @Get(':id/acts')
  @Needs('session')
  @List({
    id: 'listProcedureActs',
    summary: 'Acts of a procedure that the reader may see',
    of: actView,
    problems: ['not-signed-in', 'unknown'],
  })
  async acts(
    @Param({ schema: procedureIdParam }) { id }: { id: string },
    @Query({ schema: actsQuery }) asked: ActsQuery,
    @SignedInViewer() viewer: Viewer,
  ): Promise<Page<ActView>> {
    await findProcedure(this.iter, viewer, id);
    const { items, next } = await listActs(this.iter, viewer, asked, id);
    return { items: items.map(viewAct), next };
  }
}

const viewProcedure = ({ record, body }: SeenProcedure): ProcedureView => ({
  id: record.id,
  body: { id: body.id, slug: body.slug, name: body.name, municipality: body.municipality },
  slug: record.slug,
  kind: record.kind,
  title: record.title,
  rootCaseId: record.rootCaseId,
  loadedAt: record.loadedAt.toISOString(),
});

const viewProgramme = (programme: Programme): ProgrammeView => ({
  id: programme.id,
  procedureId: programme.procedureId,
  code: programme.code,
  title: programme.title,
  position: programme.position,
  contribution: { cents: Number(programme.contributionCents), currency: 'EUR' },
});
