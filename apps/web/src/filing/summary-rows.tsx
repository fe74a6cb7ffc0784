/** What was filled in, to be read over: names and values, nothing left out. */
import { useReader } from '../page/reader.js';
import type { SummaryRow } from '../parts/summary-list.js';
import { SummaryList } from '../parts/summary-list.js';
import type { Upload } from '#documents';
import { FileLink } from '../documents/file-link.js';
import type { Language } from '#terms';
import { filingWords as w } from './filing.words.js';
import { sayLeaf } from '../forms/leaf-kinds.js';
import { chosenOf, type FormNode, type Leaf } from '../forms/node.js';

type Given = { nodes: readonly FormNode[]; uploads: readonly Upload[]; change?: string };

/** The rows of some nodes, each list and group under its own name. */
export function SummaryOf({ nodes, uploads, change }: Given) {
  return (
    <>
      {nodes.map((node) => (
        <NodeSummary key={node.name} node={node} uploads={uploads} {...(change ? { change } : {})} />
      ))}
    </>
  );
}

function NodeSummary({ node, uploads, change }: Omit<Given, 'nodes'> & { node: FormNode }) {
  const more = { uploads, ...(change ? { change } : {}) };
  switch (node.type) {
    case 'leaf':
    case 'fixed':
    case 'code-list':
      return <Rows nodes={[node]} {...more} />;
    case 'group':
      return <Rows nodes={Object.values(node.children)} {...more} />;
    case 'open-list':
      if (node.rows.length === 0)
        return <SummaryList rows={[{ label: node.label, value: null, ...(change ? { change } : {}) }]} />;
      return (
        <>
          {node.rows.map((row, index) => (
            <div class="summary-row" key={row.name}>
              <h3>{`${node.one} ${String(index + 1)}`}</h3>
              <NodeSummary node={row} {...more} />
            </div>
          ))}
        </>
      );
    case 'keyed-list':
      return (
        <>
          {node.rows
            .filter((row) => row.present || node.presence === 'when-filled')
            .map((row) => (
              <div class="summary-row" key={row.name}>
                <h3>{row.label}</h3>
                <NodeSummary node={row.node} {...more} />
              </div>
            ))}
        </>
      );
  }
}

/** Single values as rows; what lies deeper comes after them. */
function Rows({ nodes, uploads, change }: Given) {
  const { language } = useReader();
  const rows = nodes.flatMap((node) => rowOf(node, uploads, language, change));
  const deeper = nodes.filter((node) => ['group', 'open-list', 'keyed-list'].includes(node.type));
  return (
    <>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <SummaryOf nodes={deeper} uploads={uploads} {...(change ? { change } : {})} />
    </>
  );
}

function rowOf(
  node: FormNode,
  uploads: readonly Upload[],
  language: Language,
  change?: string,
): SummaryRow[] {
  const more = change ? { change } : {};
  if (node.type === 'fixed') return node.shown === null ? [] : [{ label: node.label, value: node.shown }];
  if (node.type === 'code-list') {
    const said = node.options.filter(({ value }) => node.chosen.includes(value)).map(({ label }) => label);
    return [{ label: node.label, value: said.join(', '), ...more }];
  }
  return node.type === 'leaf'
    ? [{ label: node.label, value: valueOf(node, uploads, language), ...more }]
    : [];
}

function valueOf(leaf: Leaf, uploads: readonly Upload[], language: Language): SummaryRow['value'] {
  if (leaf.kind === 'yes-no') return w[leaf.value === true ? 'yes' : 'no'][language];
  if (leaf.kind === 'file') return fileOf(leaf, uploads);
  if (leaf.kind === 'organisation') return leaf.called ?? sayLeaf(leaf.kind, leaf.value, language);
  if (leaf.kind === 'choice') return chosenOf(leaf)?.label ?? sayLeaf(leaf.kind, leaf.value, language);
  return sayLeaf(leaf.kind, leaf.value, language);
}

function fileOf({ value }: Leaf, uploads: readonly Upload[]): SummaryRow['value'] {
  if (typeof value !== 'string' || value === '') return null;
  const upload = uploads.find(({ hash }) => hash === value);
  return <>{upload ? <FileLink file={upload} /> : <code class="hash">{value}</code>}</>;
}
