import { Inject } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { listRegister, mayReadRegister, type Page, type RegisterRow } from '#reading';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { namesInside } from './names.js';
import { filtersOf } from './register.filters.js';
import { registerPage } from './register.page.js';
import { viewerIn } from './seen-case.js';

/** Without its dates a list would answer another question. */
const NOTHING: Page<RegisterRow> = { items: [], next: null };

/** Every step of every case, for who answers for the record of the body. */
@Pages('registro')
export class RegisterController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage()
  @Needs('session')
  async show(@Visiting() visit: Visit): Promise<PageAnswer> {
    const viewer = viewerIn(visit);
    if (!mayReadRegister(viewer)) throw notFound({ it: 'La pagina', en: 'The page' });
    const filters = filtersOf(visit.query);
    const { items, next } =
      filters.badDates.length > 0 ? NOTHING : await listRegister(this.iter, viewer, filters.asked);
    const names = await namesInside(
      this.iter.pool,
      items.map(({ entry }) => entry.onBehalfOf),
    );
    return registerPage(visit, { procedure: this.iter.procedure, filters, rows: items, next, names });
  }
}
