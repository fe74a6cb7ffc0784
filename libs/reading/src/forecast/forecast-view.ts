import type { Ladder } from '#notify';
import type { Effect, Procedure, Texts } from '#engine';
import type { CopiedDeadline, Forecast, ForecastStep, OpenChoice } from '#procedures';
import { sayInstant, type Language } from '#terms';
import { reasonIn } from '#door';
import { viewEffect } from '../cases/effect-view.js';
import { explanationOf } from '../deadlines/deadline-view.js';
import type { Sight } from '../sight.js';
import { sayDone, sayState, sayTerm, textsOf, type WorkflowRef } from '../words/workflow-words.js';
import { sayAssumption, sayCause, sayEnd } from './forecast-words.js';
import type { ForecastView } from './forecast.schema.js';
import { remindersOf } from './reminders.js';

type Reader = {
  ladder: Ladder;
  sight: Sight;
  language: Language;
  /** What of a step's effects this reader gets to see. */
  visible: (effects: readonly Effect[]) => Effect[];
};

export function viewForecast(
  procedure: Procedure,
  file: WorkflowRef,
  forecast: Forecast,
  reader: Reader,
): ForecastView {
  const { language } = reader;
  const texts = textsOf(procedure, file, language);
  const { assumption, end } = forecast;
  return {
    caseId: forecast.case,
    revision: forecast.revision,
    at: forecast.at,
    assumption: { ...assumption, text: sayAssumption(assumption)[language] },
    deadlines: forecast.deadlines.map((one) => viewDeadline(one, forecast.at, texts, reader)),
    steps: forecast.steps.map((step) => viewStep(step, forecast, texts, reader)),
    state: forecast.state,
    stateText: sayState(texts, forecast.state),
    end: {
      kind: end.kind,
      at: end.at,
      text: sayEnd(end, forecast, texts)[language],
      outcome: end.kind === 'outcome' ? end.outcome : null,
      deadline: end.kind === 'person' ? end.deadline : null,
      choices: 'choices' in end ? end.choices.map((choice) => viewChoice(choice, texts)) : [],
    },
  };
}

const viewChoice = (choice: OpenChoice, texts: Texts | undefined) => ({
  ...choice,
  action: texts?.events[choice.event]?.action ?? choice.event,
});

function viewDeadline(
  one: CopiedDeadline,
  from: string,
  texts: Texts | undefined,
  { language, ladder }: Reader,
): ForecastView['deadlines'][number] {
  const { id, term, key, dueAt, foreseen, norm, openedAt, closedAt, owner } = one;
  return {
    ...{ id, term, key, dueAt, foreseen, norm, openedAt, closedAt },
    name: sayTerm(texts, term),
    dueText: sayInstant(dueAt, language),
    owner: {
      role: 'role' in owner ? owner.role : null,
      organisation: 'organisation' in owner ? owner.organisation : null,
    },
    awaits: one.awaits.map((event) => ({ event, action: texts?.events[event]?.action ?? event })),
    onExpiry: texts?.terms[term]?.onExpiry ?? '',
    explanation: explanationOf(one, language),
    reminders: remindersOf(one, ladder, from, language),
    fate: one.status,
  };
}

function viewStep(
  step: ForecastStep,
  forecast: Forecast,
  texts: Texts | undefined,
  { sight, language, visible }: Reader,
): ForecastView['steps'][number] {
  const { at, event, by, cause, from, to, outcome, effects, reasons } = step;
  return {
    ...{ at, event, from, to, outcome },
    atText: sayInstant(at, language),
    text: sayDone(texts, event, language),
    by: { role: by.role, onBehalfOf: by.onBehalfOf ?? null },
    cause: cause.kind,
    causeText: sayCause(step, forecast, texts, sight)[language],
    toText: to === null ? null : sayState(texts, to),
    effects: visible(effects).map((effect) => viewEffect(effect, texts, language)),
    reasons: reasons.map(reasonIn(language)),
  };
}
