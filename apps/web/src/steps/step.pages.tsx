/** The pages that a step may lead to. */
import type { Iter } from '#door';
import { reasonIn } from '#door';
import type { Effect, FieldError, Recipient } from '#engine';
import { organisationsOf } from '#identity';
import { foreseeLetters, readMailSettings } from '#notify';
import type { Refused, Taken } from '#procedures';
import {
  effectsFor,
  sayDone,
  sayState,
  textsOf,
  viewEffect,
  type EffectView,
  type EventBody,
} from '#reading';
import type { Crumb, Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { Reasons } from '../parts/reasons.js';
import { amountsOf } from '../record/amounts.js';
import { caseCrumbs } from '../record/case-head.js';
import { codesOf } from '../record/codes.js';
import { namesInside, type NamesInside } from '../record/names.js';
import { viewerIn } from '../record/seen-case.js';
import type { Ground } from './ground.js';
import type { SentStep } from './sent-step.js';
import { StepConflict } from './step.conflict.js';
import { StepForm } from './step.form.js';
import { Blocked, StepHead } from './step.parts.js';
import { StepPreview } from './step.preview.js';
import { stepWords as w } from './step.words.js';

type Shown = { step: SentStep; errors: readonly FieldError[]; status?: number };

const around = (visit: Visit, { file }: Ground): { crumbs: Crumb[]; kicker: string } => ({
  crumbs: caseCrumbs(visit, file),
  kicker: file.workflow.title,
});

export const formPage = (visit: Visit, ground: Ground, { step, errors, status }: Shown): Page => ({
  ...around(visit, ground),
  title: ground.action.action,
  ...(status === undefined ? {} : { status }),
  content: <StepForm {...ground} step={step} errors={errors} />,
});

export const blockedPage = (visit: Visit, ground: Ground): Page => ({
  ...around(visit, ground),
  title: ground.action.action,
  content: (
    <>
      <StepHead {...ground} />
      <Blocked action={ground.action}>
        <p>
          <a href={`/pratiche/${ground.file.id}`}>{visit.say(w.backToCase)}</a>
        </p>
      </Blocked>
    </>
  ),
});

type Rehearsed = { answer: Taken; sent: URLSearchParams; body: EventBody };

export async function previewPage(
  iter: Iter,
  visit: Visit,
  ground: Ground,
  { answer, sent, body }: Rehearsed,
): Promise<Page> {
  const texts = textsOf(iter.procedure, ground.seen.file, visit.language);
  const owed = effectsFor(ground.seen.sight, viewerIn(visit), answer.effects);
  return {
    ...around(visit, ground),
    title: visit.say(w.previewTitle, { action: ground.action.action }),
    content: (
      <StepPreview
        {...ground}
        sent={sent}
        written={{
          body,
          names: withChoices(await namesInside(iter.pool, body, ground.file.id), ground),
          amounts: amountsOf(ground.workflow),
        }}
        toText={
          answer.outcome === null
            ? sayState(texts, answer.to)
            : (texts?.outcomes[answer.outcome] ?? answer.to)
        }
        stays={answer.from === answer.to}
        effects={await saidEffects(iter, visit, owed, texts)}
        letters={await lettersOf(iter, visit, ground, owed)}
      />
    ),
  };
}

/** Every effect in words; of a case that is told, which one. */
async function saidEffects(
  { pool }: Iter,
  { say, language }: Visit,
  owed: readonly Effect[],
  texts: ReturnType<typeof textsOf>,
): Promise<EffectView[]> {
  const told = owed.flatMap((effect) => (effect.kind === 'tell' ? effect.to : []));
  const { rows } = await pool.query<{ id: string; title: string }>(
    'SELECT id, title FROM case_file WHERE id = ANY($1::uuid[])',
    [told],
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return owed.map((effect) => {
    const view = viewEffect(effect, texts, language);
    const title = effect.kind === 'tell' ? titles.get(effect.to) : undefined;
    return title === undefined ? view : { ...view, text: say(w.tells, { title }) };
  });
}

/** What the record names by identifiers and codes is read over by what was chosen. */
function withChoices(names: NamesInside, { offers, workflow }: Ground): NamesInside {
  const people = new Map(offers('person').map(({ value, label }) => [value, label]));
  return {
    ...names,
    known: (id) => names.known(id) ?? people.get(id) ?? null,
    coded: codesOf(workflow, offers),
  };
}

/** In the very words in which they would be sent. */
function lettersOf(iter: Iter, visit: Visit, { file, seen }: Ground, owed: readonly Effect[]) {
  const { base } = readMailSettings({ PUBLIC_URL: process.env['PUBLIC_URL'] }, visit.origin);
  const own = organisationsOf(viewerIn(visit));
  const mine = (to: Recipient) =>
    seen.sight === 'inside' || ('organisation' in to && own.includes(to.organisation));
  const shown = owed.map((effect) =>
    effect.kind === 'notify' ? { ...effect, to: effect.to.filter(mine) } : effect,
  );
  return foreseeLetters(iter.pool, { procedure: iter.procedure, base }, file.id, shown);
}

type Answered = { step: SentStep; answer: Refused };

/** The form stands below with everything that was written, on the case as it is now. */
export function conflictPage(visit: Visit, ground: Ground, { step, answer }: Answered): Page {
  const texts = ground.workflow.texts[visit.language];
  const changes = (answer.meanwhile ?? []).map((one) => ({
    ...one,
    text: sayDone(texts, one.event, visit.language),
  }));
  const again = { ...step, revision: ground.file.revision };
  return {
    ...around(visit, ground),
    title: ground.action.action,
    status: 409,
    content: (
      <>
        <StepConflict changes={changes} stateText={ground.file.outcomeText ?? ground.file.stateText} />
        {ground.action.allowed ? (
          <StepForm {...ground} step={again} errors={[]} />
        ) : (
          <>
            <Blocked action={ground.action} />
            <StepForm {...ground} step={again} errors={[]} />
          </>
        )}
      </>
    ),
  };
}

export function refusedPage(visit: Visit, ground: Ground, { step, answer }: Answered): Page {
  const reasons = ground.explain(ground.action.event, answer.reasons.map(reasonIn(visit.language)));
  return {
    ...around(visit, ground),
    title: ground.action.action,
    status: 422,
    content: (
      <>
        {reasons.length > 0 && (
          <Notice kind="danger" title={visit.say(w.refusedTitle)} alert>
            <p>{visit.say(w.refusedAbout)}</p>
            <Reasons reasons={reasons} />
            <p>{visit.say(w.kept)}</p>
          </Notice>
        )}
        <StepForm {...ground} step={step} errors={answer.errors} />
      </>
    ),
  };
}
