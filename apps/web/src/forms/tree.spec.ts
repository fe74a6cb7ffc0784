import { schemaOf, type Json } from '#engine';
import { coDesign } from '#workflows';
import type { Hints } from './hints.js';
import { fieldName } from './names.js';
import { lacking, type FormNode } from './node.js';
import { removalOf } from './file-names.js';
import { readTree, type Sent } from './read-tree.js';
import type { Schema } from './schema.js';
import { ROOT, treeOf, type Known } from './tree-of.js';

const known = (hints: Hints = {}): Known => ({
  language: 'it',
  words: (path) => ({ label: fieldName('application.replace', path) }),
  hintFor: ({ pattern }) => hints[pattern],
  organisations: new Map(),
  files: new Map(),
  documents: 'sent',
});
const root = (schema: Schema, value: Json, hints: Hints = {}) => treeOf(schema, value, ROOT, known(hints));

const sent = (fields: Record<string, string>, more: Partial<Sent> = {}): Sent => ({
  fields: new URLSearchParams(fields),
  files: new Map(),
  organisations: new Map(),
  emptyRows: 'kept',
  ...more,
});

const stage = (name: string) => {
  const found = coDesign.workflows.find((one) => one.name === name);
  if (!found) throw new Error(`No stage ${name}.`);
  return found;
};

const application = schemaOf(stage('expression-of-interest'), 'application.replace') as Schema;
const group = (node: FormNode | undefined): Record<string, FormNode> =>
  node?.type === 'group' ? node.children : {};

describe('reading a form back', () => {
  const hints: Hints = {
    '/form/programmes': {
      rows: {
        presence: 'chosen',
        of: ['P1', 'P2'].map((code) => ({ key: code, label: code, fixed: { code } })),
      },
    },
    '/form/documents': {
      rows: {
        presence: 'when-filled',
        of: [{ key: 'STATUTO', label: 'Statuto', fixed: { requirement: 'ETS', document: 'STATUTO' } }],
      },
    },
    '/form/documents/*/sha256': { expected: true },
    '/form/lead': { fixed: 'alfa' },
    '/form/declarations/requirements': { expected: true },
  };
  const read = (value: Json, form: Sent) =>
    readTree(root(application, value, hints), form) as { form: Record<string, Json> };

  it('amounts, shares and days are taken as people write them; what cannot be read is kept as written', () => {
    const value = { form: { members: [{}] } };
    const { form } = read(
      value,
      sent({
        '/data/form/members/0/shareBasisPoints': '62,5',
        '/data/form/members/0/register/since': '1/3/2022',
        '/data/form/members/0/register/number': '4711',
        '/data/form/programmes/@P1': 'on',
        '/data/form/programmes/@P1/coFinancing': '€ 12.500',
        '/data/form/programmes/@P2/coFinancing': '7',
      }),
    );
    expect(form['members']).toMatchObject([
      { shareBasisPoints: 6250, register: { since: '2022-03-01', number: '4711' } },
    ]);
    expect(form['programmes']).toEqual([{ code: 'P1', coFinancing: 1_250_000, proposal: null }]);
    const wrong = read(
      {},
      sent({ '/data/form/programmes/@P1': 'on', '/data/form/programmes/@P1/coFinancing': 'tanto' }),
    );
    expect(wrong.form['programmes']).toMatchObject([{ coFinancing: 'tanto' }]);
  });

  it('what the case gives is never taken from the form', () => {
    expect(read({}, sent({ '/data/form/lead': 'beta' })).form['lead']).toBe('alfa');
  });

  it('a file is never named by the form: it comes as a file, stays as it was, or is taken away', () => {
    const [old, fresh] = ['aa'.repeat(32), 'bb'.repeat(32)];
    const value = { form: { documents: [{ requirement: 'ETS', document: 'STATUTO', sha256: old }] } };
    const name = '/data/form/documents/@STATUTO/sha256';
    const documents = (form: Sent) => read(value, form).form['documents'];
    expect(documents(sent({ [name]: fresh }))).toMatchObject([{ sha256: old }]);
    expect(documents(sent({}, { files: new Map([[name, fresh]]) }))).toMatchObject([{ sha256: fresh }]);
    expect(documents(sent({ [removalOf(name)]: '' }))).toEqual([]);
  });

  it('a group that may be absent is absent when nothing of it is given', () => {
    expect(read({ form: { members: [{}] } }, sent({})).form['members']).toMatchObject([{ register: null }]);
  });

  it('a list that may be absent has no row until one is asked for, and is absent without rows', () => {
    const rectify = schemaOf(stage('notice'), 'notice.rectify') as Schema;
    const tree = root(rectify, {});
    expect(group(tree)['criteria']).toMatchObject({ type: 'open-list', rows: [] });
    expect(readTree(tree, sent({}))).toMatchObject({ criteria: null });
  });

  it('what is expected and not given is told, though the schema would let it pass', () => {
    const tree = root(application, { form: {} }, hints);
    expect(lacking(tree).map(({ name }) => name)).toEqual([
      '/data/form/documents/@STATUTO/sha256',
      '/data/form/declarations/requirements',
    ]);
    expect(group(group(tree)['form'])['lead']).toMatchObject({ type: 'fixed' });
  });
});
