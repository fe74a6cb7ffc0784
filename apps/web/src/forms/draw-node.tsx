/** A tree as fields of a form, in the manners of the design system. */
import type { ComponentChildren } from 'preact';
import type { FieldError as Mistake } from '#engine';
import { useReader } from '../page/reader.js';
import { LeafField, Optional } from './draw-leaf.js';
import { errorId, FieldError } from './field-errors.js';
import { idOf } from './field-id.js';
import { formWords as w } from './forms.words.js';
import type { CodeList, FormNode, KeyedList, OpenList } from './node.js';
import { ADD, ITEM, REMOVE } from './sent-data.js';

type Errors = ReadonlyMap<string, string>;
type Given<N extends FormNode> = { node: N; errors: Errors };

/** Fields by their nodes, each with its name, its hint, its mistake beside it. */
export function Fields({ nodes, errors }: { nodes: readonly FormNode[]; errors: readonly Mistake[] }) {
  const told = new Map<string, string>();
  for (const { pointer, message } of errors)
    told.set(pointer, [told.get(pointer), message].filter(Boolean).join(' '));
  return (
    <>
      {nodes.map((node) => (
        <NodeField key={node.name} node={node} errors={told} />
      ))}
    </>
  );
}

function NodeField({ node, errors }: Given<FormNode>) {
  switch (node.type) {
    case 'leaf':
      return <LeafField leaf={node} error={errors.get(node.name)} />;
    case 'fixed':
      return node.shown === null ? null : (
        <p class="field fixed-value">
          <span class="fixed-label">{node.label}</span> {node.shown}
        </p>
      );
    case 'group':
      return (
        <Fieldset node={node} errors={errors} kind="group">
          <Children node={node} errors={errors} />
        </Fieldset>
      );
    case 'open-list':
      return <OpenListField node={node} errors={errors} />;
    case 'keyed-list':
      return <KeyedListField node={node} errors={errors} />;
    case 'code-list':
      return <CodeListField node={node} errors={errors} />;
  }
}

type FieldsetGiven = Given<FormNode> & { kind?: 'group' | 'list'; children: ComponentChildren };

function Fieldset({ node, errors, kind, children }: FieldsetGiven) {
  const id = idOf(node.name);
  const error = errors.get(node.name);
  const described = [node.help && `${id}-help`, error && errorId(node.name)].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      class={[kind, error && 'wrong'].filter(Boolean).join(' ') || undefined}
      aria-describedby={described || undefined}
    >
      <legend>
        {node.label}
        <Optional node={node} />
      </legend>
      {node.help && (
        <p class="hint" id={`${id}-help`}>
          {node.help}
        </p>
      )}
      <FieldError pointer={node.name} message={error} />
      {children}
    </fieldset>
  );
}

const Children = ({ node, errors }: Given<FormNode>) =>
  node.type === 'group' ? (
    <>
      {Object.values(node.children).map((child) => (
        <NodeField key={child.name} node={child} errors={errors} />
      ))}
    </>
  ) : (
    <NodeField node={node} errors={errors} />
  );

/** A row that the case gives cannot be taken away. */
const isGiven = (row: FormNode): boolean =>
  row.type === 'group' &&
  Object.values(row.children).some((child) => child.type === 'fixed' && child.shown !== null);

function OpenListField({ node, errors }: Given<OpenList>) {
  const { say } = useReader();
  return (
    <Fieldset node={node} errors={errors} kind="list">
      {node.rows.length === 0 && <p class="hint">{say(w.none)}</p>}
      {node.rows.map((row, index) => {
        const called = say(w.item, { name: node.one, n: index + 1 });
        return (
          <Row key={row.name} row={row} called={called}>
            <input type="hidden" name={ITEM} value={row.name} />
            <Children node={row.type === 'leaf' ? { ...row, label: called } : row} errors={errors} />
            {node.rows.length > node.least && !isGiven(row) && (
              <RowButton name={REMOVE} value={row.name} danger>
                {say(w.removeItem, { name: node.one, n: index + 1 })}
              </RowButton>
            )}
          </Row>
        );
      })}
      <RowButton name={ADD} value={node.name}>
        {say(w.addTo, { name: node.one })}
      </RowButton>
    </Fieldset>
  );
}

/** One value needs no frame of its own: its field says which one it is. */
const Row = ({ row, called, children }: { row: FormNode; called: string; children: ComponentChildren }) =>
  row.type === 'leaf' ? (
    <div class="single-row">{children}</div>
  ) : (
    <fieldset class="group">
      <legend>{called}</legend>
      {children}
    </fieldset>
  );

type ButtonGiven = { name: string; value: string; danger?: boolean; children: ComponentChildren };

const RowButton = ({ name, value, danger = false, children }: ButtonGiven) => (
  <button
    type="submit"
    class={`btn ${danger ? 'btn-outline-danger' : 'btn-outline-primary'} btn-sm`}
    name={name}
    value={value}
    formnovalidate
  >
    {children}
  </button>
);

function KeyedListField({ node, errors }: Given<KeyedList>) {
  const { say } = useReader();
  return (
    <Fieldset node={node} errors={errors}>
      {node.rows.map((row) => (
        <fieldset class="group" key={row.name}>
          <legend>{row.label}</legend>
          {row.help && <p class="hint">{row.help}</p>}
          {node.presence === 'chosen' && (
            <div class="choice">
              <input type="checkbox" id={idOf(row.name)} name={row.name} checked={row.present} />
              <label for={idOf(row.name)}>
                {say(w.takePart)} <span class="visually-hidden">{row.label}</span>
              </label>
            </div>
          )}
          <Children node={row.node} errors={errors} />
        </fieldset>
      ))}
    </Fieldset>
  );
}

const CodeListField = ({ node, errors }: Given<CodeList>) => (
  <Fieldset node={node} errors={errors}>
    {node.options.map(({ value, label }) => {
      const id = `${idOf(node.name)}-${value}`;
      return (
        <div class="choice" key={value}>
          <input
            type="checkbox"
            id={id}
            name={node.name}
            value={value}
            checked={node.chosen.includes(value)}
          />
          <label for={id}>{label}</label>
        </div>
      );
    })}
  </Fieldset>
);
