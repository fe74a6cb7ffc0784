/** A form drawn from the JSON Schema of an event: every field with its name, its hint, its mistake beside it. */
import { useReader } from '../page/reader.js';
import { ADD, inside, ITEM, itemsOf, REMOVE, ROOT, textOf, type Draft } from './draft.js';
import { errorsAt, FieldErrors } from './field-errors.js';
import type { FieldGiven, FormGround } from './field-given.js';
import { idOf } from './field-id.js';
import { formWords as w } from './forms.words.js';
import { Input } from './input.js';
import { fieldName } from './names.js';
import { settled, shapeOf, type Schema } from './schema.js';

type Given = FormGround & { schema: Schema; draft: Draft | undefined };

export function SchemaFields({ schema, draft, ...ground }: Given) {
  const shape = shapeOf(schema, '');
  if (shape.kind !== 'group') throw new Error(`The data of "${ground.event}" are no object.`);
  return (
    <>
      {Object.entries(shape.properties).map(([name, inner]) => (
        <SchemaField
          key={name}
          {...ground}
          pointer={`${ROOT}/${name}`}
          path={[name]}
          schema={inner}
          draft={inside(draft, name)}
          required={shape.required.includes(name)}
        />
      ))}
    </>
  );
}

function SchemaField(given: FieldGiven) {
  const { schema, nullable } = settled(given.schema);
  const shape = shapeOf(schema, given.path.at(-1) ?? '');
  const field = { ...given, schema, required: given.required && !nullable };
  if (shape.kind === 'group')
    return <Group {...field} properties={shape.properties} requires={shape.required} />;
  if (shape.kind === 'list') return <List {...field} items={shape.items} drafts={itemsOf(given.draft)} />;
  return <Input {...field} shape={shape} text={textOf(given.draft)} />;
}

type GroupGiven = FieldGiven & {
  properties: Record<string, Schema>;
  requires: readonly string[];
  legend?: string;
};

/** Fields that belong together. */
function Group({ properties, requires, legend, ...given }: GroupGiven) {
  const { say } = useReader();
  const { pointer, path, draft, event, required } = given;
  return (
    <fieldset class="group" id={idOf(pointer)}>
      <legend>
        {legend ?? say(fieldName(event, path))}
        {!required && !legend && <span class="hint"> ({say(w.optional)})</span>}
      </legend>
      {Object.entries(properties).map(([name, schema]) => (
        <SchemaField
          key={name}
          {...given}
          pointer={`${pointer}/${name}`}
          path={[...path, name]}
          schema={schema}
          draft={inside(draft, name)}
          required={required && requires.includes(name)}
        />
      ))}
    </fieldset>
  );
}

type ListGiven = FieldGiven & { items: Schema; drafts: readonly Draft[] };

/** A list that grows and shrinks by buttons that send the form: without script, and nothing written is lost. */
function List({ items, drafts, ...given }: ListGiven) {
  const { say } = useReader();
  const { pointer, path, event, schema, errors, required } = given;
  const name = say(fieldName(event, path));
  const least = Math.max(schema.minItems ?? 0, 0);
  const shown = [...drafts, ...Array.from({ length: Math.max(0, least - drafts.length) }, () => '')];
  const wrong = errorsAt(errors, pointer);
  return (
    <fieldset class={`list ${wrong.length > 0 ? 'wrong' : ''}`} id={idOf(pointer)}>
      <legend>
        {name}
        {!required && <span class="hint"> ({say(w.optional)})</span>}
      </legend>
      <FieldErrors errors={wrong} pointer={pointer} />
      {shown.length === 0 && <p class="hint">{say(w.none)}</p>}
      {shown.map((draft, index) => (
        <div class="list-item" key={index}>
          <input type="hidden" name={ITEM} value={`${pointer}/${index}`} />
          <Item {...given} items={items} draft={draft} index={index} name={name} />
          {shown.length > least && (
            <button
              type="submit"
              class="btn btn-outline-primary btn-sm"
              name={REMOVE}
              value={`${pointer}/${index}`}
              formnovalidate
            >
              {say(w.removeItem, { name, n: index + 1 })}
            </button>
          )}
        </div>
      ))}
      <button type="submit" class="btn btn-outline-primary btn-sm" name={ADD} value={pointer} formnovalidate>
        {say(w.addTo, { name })}
      </button>
    </fieldset>
  );
}

type ItemGiven = FieldGiven & { items: Schema; index: number; name: string };

function Item({ items, index, name, ...given }: ItemGiven) {
  const { say } = useReader();
  const pointer = `${given.pointer}/${index}`;
  const shape = shapeOf(items, given.path.at(-1) ?? '');
  const legend = say(w.item, { name, n: index + 1 });
  if (shape.kind === 'group')
    return (
      <Group
        {...given}
        pointer={pointer}
        schema={items}
        required
        legend={legend}
        properties={shape.properties}
        requires={shape.required}
      />
    );
  return <SchemaField {...given} pointer={pointer} schema={items} required />;
}
