import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, type Iter } from '#door';
import { mapOf } from '#engine';
import { readCase } from '#procedures';
import {
  actionsOf,
  casesQuery,
  documentsOf,
  historyOf,
  listCases,
  listDeadlines,
  viewCase,
  viewDeadline,
  workflowOf,
  type SeenCase,
  type SeenDeadline,
} from '#reading';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Visiting, type Visit } from '../page/visit.js';
import { seenCase, viewerIn } from '../record/seen-case.js';
import { aroundCase } from './case.queries.js';
import { casePage } from './case.page.js';
import { casesPage } from './cases.page.js';
import { knownIn } from './known.js';
import type { Standing } from './leading-on.js';
import { explainAction, explainerFor } from '../reasons/explain-actions.js';

const DEADLINES = 20;

@Pages('pratiche')
export class CaseController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    const asked = readQuery(visit, casesQuery);
    const { items, next } = await listCases(this.iter, viewerIn(visit), asked);
    const kinds = this.iter.procedure.definition.workflows.map(({ name, texts }) => ({
      value: name,
      label: texts[visit.language].title,
    }));
    return casesPage(visit, {
      files: items.map(({ file }) => viewCase(this.iter.procedure, file, visit.language)),
      next,
      asked,
      kinds,
      known: await knownIn(
        this.iter,
        items.map(({ file }) => file.organisationId),
      ),
    });
  }

  @GetPage(':id')
  @Needs('session')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const { iter } = this;
    const viewer = viewerIn(visit);
    const seen = await seenCase(iter, visit, id);
    const deadlines = await listDeadlines(
      iter,
      viewer,
      { limit: DEADLINES, sort: 'actBy', 'filter[status]': 'open' },
      seen.file.id,
    );
    const around = await aroundCase(iter, visit, seen);
    const actions = await actionsOf(iter, viewer, seen, undefined, visit.language);
    const documents = await documentsOf(iter, viewer, seen);
    const row = seen.sight === 'inside' ? await readCase(iter.pool, seen.file.id) : null;
    const context = row?.envelope.context ?? null;
    return casePage(visit, {
      file: viewCase(iter.procedure, seen.file, visit.language),
      actions: actions.items.map(explainAction(await explainerFor(iter, visit, seen))),
      standing: this.standing(seen, deadlines.items),
      deadlines: deadlines.items.map((one) => viewDeadline(iter.procedure, one, visit.language)),
      around,
      context,
      documents,
      known: await knownIn(iter, [
        context,
        deadlines.items.map(({ deadline }) => deadline.ownerOrganisation),
        documents.map(({ organisation }) => organisation),
        around.children.map(({ organisationId }) => organisationId),
      ]),
      done: await this.justDone(visit, seen),
    });
  }

  private standing({ file }: SeenCase, running: readonly SeenDeadline[]): Standing | null {
    const workflow = workflowOf(this.iter.procedure, file);
    if (!workflow) return null;
    return {
      states: file.state.split(' + '),
      awaited: new Set(running.flatMap(({ deadline }) => deadline.awaits.slice(0, 1))),
      map: mapOf(workflow),
    };
  }

  /** The step that led here, for who has just taken it. */
  private async justDone(visit: Visit, seen: Parameters<typeof historyOf>[2]) {
    const revision = /^[1-9]\d{0,8}$/.exec(visit.query.get('fatto') ?? '')?.[0];
    if (revision === undefined) return null;
    const { items } = await historyOf(
      this.iter,
      viewerIn(visit),
      seen,
      { after: Number(revision) - 1, limit: 1 },
      visit.language,
    );
    return items[0] ?? null;
  }
}
