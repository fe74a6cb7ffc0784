import { Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { ITER, Needs, notFound, type Iter } from '#door';
import type { FieldError } from '#engine';
import {
  afterCursor,
  closeFor,
  closingReason,
  cut,
  findIncident,
  incidentsFor,
  mayClose,
  retryFor,
  viewIncident,
} from '#reading';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { readQuery } from '../page/read-query.js';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { isId, viewerIn } from '../record/seen-case.js';
import { incidentPage, REASON } from './incident.page.js';
import { incidentsPage, STATUSES, type Status } from './incidents.page.js';
import { incidentsWords as w } from './incidents.words.js';

const PER_PAGE = 25;

const query = z.strictObject({
  stato: z.enum(STATUSES).default('aperti'),
  cursor: z.string().max(500).optional(),
});

const asked: Record<Status, 'open' | 'closed' | undefined> = {
  aperti: 'open',
  chiusi: 'closed',
  tutti: undefined,
};

/** What Iter could not do by itself, for the people of the body. */
@Pages('incidenti')
export class IncidentsController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async list(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    if (viewer.grants.length === 0) throw notFound({ it: 'La pagina', en: 'The page' });
    const { stato: status, cursor } = readQuery(visit, query);
    const rows = await incidentsFor(this.iter, viewer, {
      status: asked[status],
      after: afterCursor(cursor),
      limit: PER_PAGE + 1,
    });
    const views = rows.map((row) => viewIncident(this.iter.procedure, row, visit.language));
    const { items, next } = cut(views, PER_PAGE, ({ openedAt }) => openedAt);
    return incidentsPage(visit, { status, incidents: items, next });
  }

  @GetPage(':id')
  @Needs('session')
  show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return this.page(visit, id);
  }

  @PostForm(':id/chiusura')
  @Needs('session')
  async close(
    @Visiting() visit: Visit,
    @Param('id') id: string,
    @Posted() sent: URLSearchParams,
  ): Promise<PageAnswer> {
    const written = sent.get(REASON) ?? '';
    const reason = closingReason.safeParse(written);
    if (!reason.success) {
      const message = visit.say(written.trim() === '' ? w.reasonMissing : w.reasonTooLong);
      return this.page(visit, id, { reason: written, errors: [{ pointer: REASON, message }] });
    }
    await closeFor(this.iter, viewerIn(visit), existing(id), reason.data);
    return redirect(`/incidenti/${id}`);
  }

  @PostForm(':id/invio')
  @Needs('session')
  async retry(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    await retryFor(this.iter, viewerIn(visit), existing(id));
    return redirect(`/incidenti/${id}`);
  }

  private async page(
    visit: Visit,
    id: string,
    told: { reason?: string; errors?: FieldError[] } = {},
  ): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    const found = await findIncident(this.iter, viewer, existing(id));
    const incident = viewIncident(this.iter.procedure, found, visit.language);
    return incidentPage(visit, { incident, mayClose: mayClose(viewer, found), ...told });
  }
}

/** @throws not found for what is no identifier at all */
function existing(id: string): string {
  if (!isId(id)) throw notFound({ it: 'L’incidente', en: 'The incident' });
  return id;
}
