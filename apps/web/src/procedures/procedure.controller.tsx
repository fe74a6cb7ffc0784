import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { planProcedure, type ProcedureFile, type Warning } from '#procedure-files';
import { findProcedure, listProcedures, proceduresQuery, recountScopes, viewCase } from '#reading';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from '../record/seen-case.js';
import { procedurePage } from './procedure.page.js';
import { countStates, publishedOn } from './procedure.queries.js';
import { proceduresPage } from './procedures.page.js';

@Pages('procedure')
export class ProcedureController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    const asked = readQuery(visit, proceduresQuery);
    const { items, next } = await listProcedures(this.iter, viewerIn(visit), asked);
    const rows = items.map(({ record, root }) => ({
      record,
      root: viewCase(this.iter.procedure, root, visit.language),
    }));
    return proceduresPage(visit, rows, next);
  }

  @GetPage(':id')
  @Needs('session')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const { iter } = this;
    if (!isId(id)) throw notFound({ it: 'La procedura', en: 'The procedure' });
    const { record, root, sight } = await findProcedure(iter, viewerIn(visit), id);
    const file = record.document as ProcedureFile;
    const day = await publishedOn(iter, record.rootCaseId);
    const inside = sight === 'inside';
    return procedurePage(visit, {
      record,
      root: viewCase(iter.procedure, root, visit.language),
      file,
      warnings: inside ? (record.warnings as Warning[]) : [],
      counts: inside ? await countStates(iter, record.id, visit.language) : [],
      inside,
      mayMove: (await recountScopes(iter, viewerIn(visit))).some(
        ({ scope }) => 'procedure' in scope && scope.procedure === record.id,
      ),
      plan: day !== null && 'parameters' in file ? planProcedure(file, day) : null,
    });
  }
}
