/** A tree as fields of a form, in the manners of the design system. */
import type { ComponentChildren } from 'preact';
import { useReader } from '../../page/reader.js';
import { filingWords as w } from '../filing.words.js';
import { LeafField } from './draw-leaf.js';
import { idOf, type CodeList, type FormNode, type Group, type KeyedList, type OpenList } from './node.js';

export type Errors = ReadonlyMap<string, string>;
type Given<N extends FormNode> = { node: N; errors: Errors };

export function NodeField({ node, errors }: Given<FormNode>) {
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
      return <GroupField node={node} errors={errors} />;
    case 'open-list':
      return <OpenListField node={node} errors={errors} />;
    case 'keyed-list':
      return <KeyedListField node={node} errors={errors} />;
    case 'code-list':
      return <CodeListField node={node} errors={errors} />;
  }
}

function Fieldset({
  node,
  errors,
  framed = false,
  children,
}: {
  node: FormNode;
  errors: Errors;
  framed?: boolean;
  children: ComponentChildren;
}) {
  const id = idOf(node.name);
  const error = errors.get(node.name);
  const described = [node.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      class={`${framed ? 'group' : ''}${error ? ' wrong' : ''}`.trim() || undefined}
      aria-describedby={described || undefined}
    >
      <legend>{node.label}</legend>
      {node.help && (
        <p class="hint" id={`${id}-help`}>
          {node.help}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
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

const GroupField = ({ node, errors }: Given<Group>) => (
  <Fieldset node={node} errors={errors} framed>
    <Children node={node} errors={errors} />
  </Fieldset>
);

/** A row that the case gives cannot be taken away. */
const isGiven = (row: FormNode): boolean =>
  row.type === 'group' &&
  Object.values(row.children).some((child) => child.type === 'fixed' && child.shown !== null);

function OpenListField({ node, errors }: Given<OpenList>) {
  const { say } = useReader();
  const pointer = node.pointer ?? '';
  return (
    <Fieldset node={node} errors={errors}>
      {node.rows.map((row, index) => {
        const name = say(node.rowLabel, { number: index + 1 });
        return (
          <fieldset class="group" key={row.name}>
            <legend>{name}</legend>
            <Children node={row} errors={errors} />
            {!isGiven(row) && (
              <button
                type="submit"
                class="btn btn-outline-danger btn-sm"
                name="act"
                value={`remove ${pointer}/${String(index)}`}
                formnovalidate
              >
                {say(w.removeRow, { row: name })}
              </button>
            )}
          </fieldset>
        );
      })}
      <button
        type="submit"
        class="btn btn-outline-primary btn-sm"
        name="act"
        value={`add ${pointer}`}
        formnovalidate
      >
        {say(w.addRow)}
      </button>
    </Fieldset>
  );
}

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
      const id = `${idOf(node.name)}-${idOf(value)}`;
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
