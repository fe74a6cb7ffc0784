import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Reason } from '#engine';
import type { Viewer } from '#identity';
import { noticesOf, objectionsTo, readSettings, saveSettings, type Objection, type Settings } from '#notify';
import type { Language } from '#terms';
import { type Iter, ITER, Needs, Problem, ReadersLanguage, SignedInViewer } from '#door';
import { noQuery } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { preferencesBody, preferencesView, type PreferencesView } from './mail.schema.js';

@ApiTags('messages')
@Controller('api/v1/me/notification-preferences')
export class PreferencesController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Get()
  @Needs('session')
  @Operation({
    id: 'readNotificationPreferences',
    summary: 'What the reader wants to be written about, and when; and what cannot be switched off',
    answer: preferencesView,
    problems: ['not-signed-in'],
  })
  async read(
    @Query({ schema: noQuery }) _query: object,
    @SignedInViewer() { person }: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<PreferencesView> {
    return this.view(await readSettings(this.iter.pool, person.id), language);
  }

  @Put()
  @Needs('session')
  @Operation({
    id: 'writeNotificationPreferences',
    summary: 'Say what to be written about, and when',
    description:
      'A notice that the law foresees cannot be switched off: the answer says which, and by which norm.',
    answer: preferencesView,
    problems: ['not-signed-in', 'rule', 'cross-site', 'media-type'],
  })
  async write(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: preferencesBody }) settings: Settings,
    @SignedInViewer() { person }: Viewer,
    @ReadersLanguage() language: Language,
  ): Promise<PreferencesView> {
    const objections = objectionsTo(this.iter.procedure, settings.off);
    if (objections.length > 0) throw refused(objections);
    await saveSettings(this.iter.pool, person.id, settings);
    return this.view(settings, language);
  }

  private view(settings: Settings, language: Language): PreferencesView {
    return {
      settings,
      notices: noticesOf(this.iter.procedure).map(({ code, stage, subject, requiredBy }) => ({
        code,
        stage: stage[language],
        subject: subject[language],
        requiredBy,
      })),
    };
  }
}

function refused(objections: readonly Objection[]): Problem {
  const unknown = objections.filter(({ notice }) => notice === null);
  if (unknown.length > 0)
    return new Problem('bad-request', {
      errors: (language) =>
        unknown.map(({ code, place }) => ({
          pointer: `/off/${place}`,
          message:
            language === 'it'
              ? `Non c’è un avviso «${code}»: i nomi sono in «notices» di questa stessa risorsa.`
              : `There is no notice "${code}": the names are in "notices" of this same resource.`,
        })),
    });
  return new Problem('rule', {
    code: 'notice-required',
    reasons: objections.map(reasonFor),
    detail: {
      it: 'La legge prevede questi messaggi: non si possono spegnere. Il resto si può.',
      en: 'The law foresees these messages: they cannot be switched off. The others can.',
    },
  });
}

const reasonFor = ({ code, notice }: Objection): Reason => ({
  code: 'notice-required',
  norm: notice?.requiredBy ?? '',
  text: {
    it: `«${notice?.subject.it ?? code}» (${notice?.stage.it ?? ''}) è previsto dalla legge e arriva comunque.`,
    en: `"${notice?.subject.en ?? code}" (${notice?.stage.en ?? ''}) is foreseen by law and comes in any case.`,
  },
  removedBy: [],
  from: null,
});
