import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ITER, Needs, notFound, Takes, type Iter } from '#door';
import type { Viewer } from '#identity';
import { Posted, Visiting, type Visit } from '../page/visit.js';
import { organisationFor } from '../partner/organisation.js';
import { acceptSection } from './accept-section.js';
import { ADD, REMOVE } from '../forms/sent-data.js';
import { ACT } from './save-section.js';
import { openFiling } from './filing.js';
import { filingWords as w } from './filing.words.js';
import { hourOf } from './hour.js';
import { sectionStates } from './section-state.js';

/** What the island of autosave hears: when it was saved, or who was first. */
type DraftAnswer = { saved: true; revision: number; text: string } | { saved: false; text: string };

@Controller('ente/pratiche')
@ApiExcludeController()
export class DraftController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Post(':id/compila/:event/:section/salva')
  @HttpCode(200)
  @Takes('form')
  @Needs('session')
  async save(
    @Param() { id: caseId, event, section }: { id: string; event: string; section: string },
    @Visiting() visit: Visit,
    @Posted() fields: URLSearchParams,
  ): Promise<DraftAnswer> {
    const viewer = visit.viewer as Viewer;
    const organisation = organisationFor(viewer);
    const missing = notFound({ it: 'Questa pagina', en: 'This page' });
    if (!organisation) throw missing;
    const filing = await openFiling(this.iter, viewer, { caseId, event, organisation }, visit.language);
    const state = sectionStates(this.iter, filing).find((one) => one.section.code === section);
    if (!state) throw missing;
    for (const name of [ACT, ADD, REMOVE]) fields.delete(name);
    const accepted = await acceptSection(this.iter, filing, state, visit, { fields, files: new Map() });
    if (accepted.stale !== null)
      return { saved: false, text: visit.say(w.stale, { when: hourOf(accepted.stale.stale) }) };
    return {
      saved: true,
      revision: accepted.revision,
      text: visit.say(w.savedAtHour, { hour: hourOf(accepted.savedAt) }),
    };
  }
}
