import type { FieldError } from '#engine';
import { Fields } from '../forms/draw-node.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { FieldErrors } from '../forms/field-errors.js';
import { idOf } from '../forms/field-id.js';
import { Form } from '../forms/form.js';
import { hasFile } from '../forms/node.js';
import { atTheirFields, placesIn } from '../forms/places.js';
import { useReader } from '../page/reader.js';
import { FIELDS_OF_STEP } from '../reasons/way.js';
import { StepAid, type AidGround } from './aids/aid.js';
import { ActFields } from './act-fields.js';
import { fieldIn } from './field-in.js';
import { FIELDS, type SentStep } from './sent-step.js';
import { stepPath } from './step-path.js';
import { StepHead, type OnCase } from './step.parts.js';
import { stepTree, type AskedStep } from './step-tree.js';
import { stepWords as w } from './step.words.js';

export type StepFormGiven = OnCase &
  Pick<AskedStep, 'workflow' | 'offers' | 'hints'> & {
    aid: AidGround | null;
    step: SentStep;
    errors: readonly FieldError[];
  };

/** What a step wants to know, asked once. */
export function StepForm(given: StepFormGiven) {
  const { say, language } = useReader();
  const { file, action, step, aid } = given;
  const path = stepPath(file.id, action.event);
  const tree = stepTree({ ...given, event: action.event, language, files: step.files }, step.data);
  const withFiles = action.act !== null || hasFile(tree);
  const places = placesIn(tree, say);
  const errors = atTheirFields(given.errors, places);
  const names = new Map([...places.values()].map(({ name, called }) => [name, called]));
  return (
    <>
      <ErrorSummary
        errors={errors}
        nameOf={(pointer) => names.get(pointer) ?? fieldIn(action.event, pointer, say)}
      />
      <StepHead {...given} />
      <StepAid
        workflow={file.workflow.name}
        event={action.event}
        caseId={file.id}
        aid={aid}
        data={step.data}
      />
      <Form
        id={FIELDS_OF_STEP}
        {...(withFiles ? { action: `${path}/file`, enctype: 'multipart/form-data' } : { action: path })}
      >
        <Marks {...given} />
        <Fields nodes={Object.values(tree.children)} errors={errors} />
        {action.act && <ActFields wanted={action.act} act={step.act} files={step.files} errors={errors} />}
        <Occurred text={step.occurred} errors={errors} />
        <p class="hint">{say(w.checkAbout)}</p>
        <button type="submit" class="btn btn-primary" name={FIELDS.way} value="check">
          {say(w.check)}
        </button>
      </Form>
    </>
  );
}

/** What was seen, and which request this is. */
export function Marks({ file, action, step }: Pick<StepFormGiven, 'file' | 'action' | 'step'>) {
  return (
    <>
      <input type="hidden" name={FIELDS.revision} value={String(step.revision ?? file.revision)} />
      <input type="hidden" name={FIELDS.command} value={step.command} />
      {action.role !== null && <input type="hidden" name={FIELDS.role} value={action.role} />}
    </>
  );
}

function Occurred({ text, errors }: { text: string; errors: readonly FieldError[] }) {
  const { say } = useReader();
  const pointer = '/occurredAt';
  const wrong = errors.filter((error) => error.pointer === pointer);
  return (
    <details class="reckoning" open={text !== ''}>
      <summary>{say(w.happenedBefore)}</summary>
      <div class="field">
        <label for={idOf(pointer)}>{say(w.occurredAt)}</label>
        <span class="hint" id="occurred-hint">
          {say(w.occurredAtHint)}
        </span>
        <FieldErrors errors={wrong} pointer={pointer} />
        <input
          class="form-control short"
          type="datetime-local"
          step="1"
          id={idOf(pointer)}
          name={pointer}
          value={text}
          aria-describedby="occurred-hint"
        />
      </div>
    </details>
  );
}
