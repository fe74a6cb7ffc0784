import type { ForeseenLetter } from '#notify';
import type { EffectView } from '#reading';
import { Form } from '../forms/form.js';
import { useReader } from '../page/reader.js';
import { Icon } from '../parts/icon.js';
import { Notice } from '../parts/notice.js';
import { Reckoning } from '../parts/time.js';
import { Letters } from './letters.js';
import { StepAid, type AidGround } from './aids/aid.js';
import { FIELDS } from './sent-step.js';
import { stepPath } from './step-path.js';
import type { OnCase } from './step.parts.js';
import { Written, type WrittenStep } from './written.js';
import { stepWords as w } from './step.words.js';

export type PreviewGiven = OnCase & {
  aid: AidGround | null;
  written: WrittenStep;
  toText: string;
  /** The step leaves the case where it is. */
  stays: boolean;
  effects: readonly EffectView[];
  letters: readonly ForeseenLetter[];
  sent: URLSearchParams;
};

/** What would happen, before it does: the way out leads back with everything that was written. */
export function StepPreview({
  file,
  action,
  aid,
  written,
  toText,
  stays,
  effects,
  letters,
  sent,
}: PreviewGiven) {
  const { say } = useReader();
  const others = effects.filter(({ kind }) => kind !== 'notify');
  return (
    <>
      <Notice kind="info">{say(w.previewAbout)}</Notice>
      {stays ? (
        <p>{say(w.sameState, { state: toText })}</p>
      ) : (
        <p class="from-to">
          <strong>{file.stateText}</strong> <Icon name="it-arrow-right" /> <strong>{toText}</strong>
        </p>
      )}
      <StepAid
        workflow={file.workflow.name}
        event={action.event}
        caseId={file.id}
        aid={aid}
        data={written.body.data}
      />
      <Written {...written} />
      <h2>{say(w.effects)}</h2>
      {effects.length === 0 && <p>{say(stays ? w.noEffectsAtAll : w.noEffects)}</p>}
      <ul class="effects">
        {others.map(({ kind, text, explanation }, index) => (
          <li key={index} class={kind === 'warn' ? 'effect-warning' : undefined}>
            {text}
            {explanation && <Reckoning lines={explanation} />}
          </li>
        ))}
      </ul>
      {letters.length > 0 && <Letters letters={letters} />}
      <Form action={stepPath(file.id, action.event)}>
        {[...sent]
          .filter(([name]) => name !== FIELDS.way)
          .map(([name, value], index) => (
            <input type="hidden" key={index} name={name} value={value} />
          ))}
        <p class="hint">{say(w.confirmAbout)}</p>
        <div class="button-row">
          <button type="submit" class="btn btn-primary" name={FIELDS.way} value="confirm">
            {say(w.confirm, { action: action.action })}
          </button>
          <button type="submit" class="btn btn-outline-primary" name={FIELDS.way} value="edit">
            {say(w.edit)}
          </button>
        </div>
      </Form>
    </>
  );
}
