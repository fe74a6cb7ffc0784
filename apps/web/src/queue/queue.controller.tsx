import { Inject } from '@nestjs/common';
import { z } from 'zod';
import { now } from '#database';
import { ITER, Needs, type Iter } from '#door';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Visiting, type Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';
import { GROUPS } from './queue-groups.js';
import { countGroups, proceduresFor, readQueue } from './queue.queries.js';
import { workPage } from './queue.page.js';

const workQuery = z.strictObject({
  gruppo: z.enum(GROUPS).optional(),
  di: z.literal('mine').optional(),
  procedura: z.uuid().optional(),
  tipo: z.string().max(100).optional(),
  ordine: z.enum(['vicina', 'lontana']).default('vicina'),
  cursor: z.string().max(500).optional(),
});

export type WorkQuery = z.output<typeof workQuery>;

/** How many of a group stand on the page of all groups, and on the page of one. */
const SHORT = 10;
const LONG = 50;

@Pages('lavoro')
export class QueueController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async show(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    const query = readQuery(visit, workQuery);
    const filters = { whose: query.di, procedure: query.procedura, kind: query.tipo };
    const asked = { filters, viewer, now: await now(this.iter.pool) };
    const one = query.gruppo;
    const parts = await readQueue(this.iter, visit, asked, {
      groups: one === undefined ? GROUPS : [one],
      limit: one === undefined ? SHORT : LONG,
      cursor: one === undefined ? undefined : query.cursor,
      farthest: query.ordine === 'lontana',
    });
    return workPage(visit, {
      query,
      parts,
      counts: await countGroups(this.iter, asked),
      procedures: await proceduresFor(this.iter, viewer, filters.procedure),
      kinds: this.iter.procedure.definition.workflows.map(({ name, texts }) => ({
        value: name,
        label: texts[visit.language].title,
      })),
    });
  }
}
