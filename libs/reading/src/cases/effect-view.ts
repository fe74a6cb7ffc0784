/** What a step owes, in words; and how much of it each reader gets. */
import { z } from 'zod';
import { fill, type Effect, type Texts } from '#engine';
import { organisationsOf, type Viewer } from '#identity';
import { canonicalBytes } from '#ledger';
import { agreed, sayDate, sayEnd, type Language } from '#terms';
import type { Sight } from '../sight.js';
import { explanationOf } from '../deadlines/deadline-view.js';
import { mayKnow, mayKnowOf } from '../windows/addressee.js';
import { sayTerm } from '../words/workflow-words.js';

export const effectView = z
  .looseObject({
    kind: z.enum([
      'open-term',
      'close-term',
      'suspend-term',
      'resume-term',
      'move-term',
      'set-calendar',
      'notify',
      'open-case',
      'tell',
      'warn',
      'reach',
      'mark',
    ]),
    text: z.string(),
    explanation: z
      .string()
      .optional()
      .meta({ description: 'Of a term that is opened, resumed or moved: how its date was counted.' }),
  })
  .meta({ id: 'Effect' });

export type EffectView = z.output<typeof effectView>;

/** Those who are not of the body see terms, warnings, and what their own organisation is notified of. */
export function effectsFor(sight: Sight, viewer: Viewer, effects: readonly Effect[]): Effect[] {
  if (sight === 'inside') return [...effects];
  const own = organisationsOf(viewer);
  return effects.filter((effect) => {
    if (effect.kind === 'open-case' || effect.kind === 'tell') return false;
    if (effect.kind === 'reach' || effect.kind === 'mark')
      return effect.addressee === null || mayKnow(sight, own, effect.addressee);
    if ('term' in effect && !mayKnowOf(sight, own, effect)) return false;
    if (effect.kind === 'notify')
      return effect.to.some((to) => 'organisation' in to && own.includes(to.organisation));
    return sight === 'concerned' || effect.kind !== 'warn';
  });
}

/** With its fields in the record's order: the answer to the same request again reads the same, byte for byte. */
export function viewEffect(owed: Effect, texts: Texts | undefined, language: Language): EffectView {
  const effect = JSON.parse(canonicalBytes(owed).toString()) as Effect;
  const text = sentences[language](effect, texts);
  if (!('dueAt' in effect)) return { ...effect, text };
  const explanation = explanationOf({ derivation: effect }, language);
  return { ...effect, text, ...(explanation === null ? {} : { explanation }) };
}

const sentences: Record<Language, (effect: Effect, texts: Texts | undefined) => string> = {
  it: (effect, texts) => {
    switch (effect.kind) {
      case 'open-term':
        return `Si apre il termine «${sayTerm(texts, effect.term)}»: entro ${sayEnd(effect.dueAt, 'it')}.`;
      case 'resume-term':
        return `Riprende il termine «${sayTerm(texts, effect.term)}»: entro ${sayEnd(effect.dueAt, 'it')}.`;
      case 'move-term':
        return `Il termine «${sayTerm(texts, effect.term)}» si sposta: era entro ${sayEnd(effect.from, 'it')}, ora è entro ${sayEnd(effect.dueAt, 'it')}.`;
      case 'set-calendar':
        return 'I termini della procedura si contano con un altro calendario.';
      case 'close-term':
        return `Si chiude il termine «${sayTerm(texts, effect.term)}».`;
      case 'suspend-term':
        return `Si sospende il termine «${sayTerm(texts, effect.term)}» (${effect.norm}).`;
      case 'notify':
        return `Comunicazione: ${subject(effect, texts, 'it')}.`;
      case 'open-case':
        return `Si apre una pratica: ${effect.title}.`;
      case 'tell':
        return 'Si avvisa un’altra pratica.';
      case 'warn':
        return fill(texts?.warnings?.[effect.warning] ?? effect.warning, effect.data, 'it');
      case 'reach':
        return effect.on === null
          ? 'L’atto è da comunicare: i termini per impugnarlo corrono dal giorno in cui raggiunge il destinatario.'
          : agreed(`L’atto ha raggiunto il destinatario il ${sayDate(effect.on, 'it')}.`);
      case 'mark':
        return effect.how === 'withdrawn'
          ? `L’atto è annullato o revocato (${effect.reference}): le sue finestre di impugnazione si chiudono.`
          : agreed(`È stato presentato ricorso il ${sayDate(effect.on, 'it')}: ${effect.reference}.`);
    }
  },
  en: (effect, texts) => {
    switch (effect.kind) {
      case 'open-term':
        return `The term "${sayTerm(texts, effect.term)}" opens, until ${sayEnd(effect.dueAt, 'en')}.`;
      case 'resume-term':
        return `The term "${sayTerm(texts, effect.term)}" resumes, until ${sayEnd(effect.dueAt, 'en')}.`;
      case 'move-term':
        return `The term "${sayTerm(texts, effect.term)}" moves from ${sayEnd(effect.from, 'en')} to ${sayEnd(effect.dueAt, 'en')}.`;
      case 'set-calendar':
        return 'The terms of the procedure are counted by another calendar.';
      case 'close-term':
        return `The term "${sayTerm(texts, effect.term)}" closes.`;
      case 'suspend-term':
        return `The term "${sayTerm(texts, effect.term)}" is suspended (${effect.norm}).`;
      case 'notify':
        return `Notification: ${subject(effect, texts, 'en')}.`;
      case 'open-case':
        return `A case opens: ${effect.title}.`;
      case 'tell':
        return 'Another case is told.';
      case 'warn':
        return fill(texts?.warnings?.[effect.warning] ?? effect.warning, effect.data, 'en');
      case 'reach':
        return effect.on === null
          ? 'The act is still to be communicated: the time to contest it runs from the day on which it reaches its addressee.'
          : `The act reached its addressee on ${sayDate(effect.on, 'en')}.`;
      case 'mark':
        return effect.how === 'withdrawn'
          ? `The act is annulled or revoked (${effect.reference}): the windows in which it could be contested close.`
          : `An appeal was lodged on ${sayDate(effect.on, 'en')}: ${effect.reference}.`;
    }
  },
};

const subject = (
  effect: Extract<Effect, { kind: 'notify' }>,
  texts: Texts | undefined,
  language: Language,
): string => fill(texts?.notices[effect.notice]?.subject ?? effect.notice, effect.data, language);
