import { Inject, Param } from '@nestjs/common';
import { ITER, Needs, notFound, type Iter } from '#door';
import { aboutWindow, findDeadline, viewCase, viewDeadline } from '#reading';
import type { PageAnswer } from '../page/page.js';
import { GetPage, Pages } from '../page/pages.decorator.js';
import { Visiting, type Visit } from '../page/visit.js';
import { deadlinePage } from './deadline.page.js';
import { namesInside } from './names.js';
import { isId, viewerIn } from './seen-case.js';

/** One term, and how its date was reached. */
@Pages('scadenze')
export class DeadlineController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @GetPage(':id')
  @Needs('session')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    if (!isId(id)) throw notFound({ it: 'La scadenza', en: 'The deadline' });
    const seen = await findDeadline(this.iter, viewerIn(visit), id);
    const { openedRevision, closedRevision } = seen.deadline;
    const deadline = viewDeadline(this.iter.procedure, seen, visit.language);
    return deadlinePage(visit, {
      file: viewCase(this.iter.procedure, seen.file, visit.language),
      deadline,
      steps: { opened: openedRevision, closed: closedRevision },
      names: await namesInside(this.iter.pool, deadline.owner),
      about: await aboutWindow(this.iter, viewerIn(visit), seen, visit.language),
    });
  }
}
