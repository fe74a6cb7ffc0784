import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Organisation } from '#database';
import { organisationsOf, type Viewer } from '#identity';
import { type Iter, ITER, Needs, notFound, SignedInViewer } from '#door';
import { noQuery } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { organisationIdParam, organisationView, type OrganisationView } from './organisation.schema.js';

@ApiTags('organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get(':id')
  @Needs('session')
  @Operation({
    id: 'readOrganisation',
    summary: 'An organisation: for people of a body, and for those who act for it',
    answer: organisationView,
    problems: ['not-signed-in', 'unknown'],
  })
  async read(
    @Param({ schema: organisationIdParam }) { id }: { id: string },
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() viewer: Viewer,
  ): Promise<OrganisationView> {
    const allowed = viewer.grants.length > 0 || organisationsOf(viewer).includes(id);
    const found = allowed ? await this.iter.source.getRepository(Organisation).findOneBy({ id }) : null;
    if (!found) throw notFound({ it: 'L’organizzazione', en: 'The organisation' });
    const { name, taxCode, kind, demonstration } = found;
    return { id, name, taxCode, kind, demonstration };
  }
}
