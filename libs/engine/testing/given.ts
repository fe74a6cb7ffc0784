/** The language of the workflows' specs: given a case, after these events, when this is asked, then that. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { calendarRef, type CalendarRef } from '#terms';
import {
  begin,
  caseId,
  explain,
  loadWorkflow,
  step,
  type Act,
  type Actor,
  type Effect,
  type Explanation,
  type Json,
  type LoadedWorkflow,
  type Refusal,
  type Self,
  type Step,
  type Workflow,
} from '../src/index.js';

export type Ask = { type: string; data?: object; by: Actor; at: string; occurredAt?: string; act?: Act };

export type Scene = {
  workflow: LoadedWorkflow;
  self: Self;
  last: Step;
  /** Each of these must be a step. */
  after: (...asks: Ask[]) => Scene;
  when: (ask: Ask) => Answer;
  explained: (event: string, by: Actor, at: string) => Explanation;
};

export type Answer = {
  answer: Step | Refusal;
  /** Fails unless it was a step to this state; goes on from there. */
  reaches: (state: string) => Scene;
  /** Fails unless it was refused for at least these reasons. */
  isRefusedFor: (...codes: string[]) => Refusal;
  /** Fails unless the step owes an effect with at least these properties. */
  owes: (effect: Partial<Effect> & { kind: Effect['kind'] }) => Effect;
};

/** An Italian date in an English sentence, or a value that is no words. */
const STRANGE =
  /\b(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b|\[object /;

const digest = (structure: Json): string =>
  createHash('sha256')
    .update(canonicalize(structure) ?? '')
    .digest('hex');

export function given(
  workflow: Workflow,
  input: object,
  { at, by, calendar = calendarRef() }: { at: string; by?: Actor; calendar?: CalendarRef },
): Scene {
  const loaded = loadWorkflow(workflow, digest);
  const root = caseId('demonstration', 'root', 'root');
  const self: Self = {
    id: caseId(root, workflow.name, 'tested'),
    parent: root,
    root,
    procedure: caseId('demonstration', 'procedure', '1'),
  };
  const born = begin(loaded, { self, input, by: by ?? { person: null, role: 'case' }, at, calendar });
  return scene(loaded, self, born, calendar);
}

function scene(workflow: LoadedWorkflow, self: Self, last: Step, calendar: CalendarRef): Scene {
  // What is stored comes back as canonical JSON, its keys in another order: every step of every spec passes through it.
  const envelope = JSON.parse(canonicalize(last.envelope) ?? '') as Step['envelope'];
  const ask = (a: Ask) => step(workflow, self, envelope, { data: {}, occurredAt: a.at, ...a, calendar });
  const when = (a: Ask): Answer => answered(workflow, self, a, ask(a), calendar);
  return {
    workflow,
    self,
    last,
    when,
    after: (...asks) =>
      asks.reduce<Scene>(
        (now, a) => {
          const { answer } = now.when(a);
          if (!answer.ok) throw new Error(`"${a.type}" was refused: ${tell(answer)}`);
          return scene(workflow, self, answer, calendar);
        },
        scene(workflow, self, last, calendar),
      ),
    explained: (event, by, at) => {
      const found = explain(workflow, envelope, by, at, calendar).find((e) => e.event === event);
      if (!found) throw new Error(`"${event}" is not an event that people send.`);
      return found;
    },
  };
}

function answered(
  workflow: LoadedWorkflow,
  self: Self,
  ask: Ask,
  answer: Step | Refusal,
  calendar: CalendarRef,
): Answer {
  return {
    answer,
    reaches: (state) => {
      if (!answer.ok)
        throw new Error(`"${ask.type}" should reach "${state}" and was refused: ${tell(answer)}`);
      expect(answer.to).toBe(state);
      return scene(workflow, self, answer, calendar);
    },
    isRefusedFor: (...codes) => {
      if (answer.ok)
        throw new Error(
          `"${ask.type}" should be refused for ${codes.join(', ')} and reached "${answer.to}".`,
        );
      expect([...answer.reasons.map((r) => r.code), ...answer.errors.map((e) => e.pointer)]).toEqual(
        expect.arrayContaining(codes),
      );
      expect(answer.reasons.map(({ text }) => text.en).filter((english) => STRANGE.test(english))).toEqual(
        [],
      );
      return answer;
    },
    owes: (effect) => {
      if (!answer.ok) throw new Error(`"${ask.type}" was refused: ${tell(answer)}`);
      expect(answer.effects).toContainEqual(expect.objectContaining(effect));
      return answer.effects.find((e) => e.kind === effect.kind) as Effect;
    },
  };
}

const tell = (refusal: Refusal): string =>
  [
    ...refusal.reasons.map((r) => `${r.code}: ${r.text.it}`),
    ...refusal.errors.map((e) => `${e.pointer}: ${e.message}`),
  ].join('; ');
