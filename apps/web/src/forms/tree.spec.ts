import { schemaOf, type Json } from '#engine';
import { coDesign } from '#workflows';
import type { Hints } from './hints.js';
import { fieldName } from './names.js';
import { lacking, type FormNode, type OpenList, type Option } from './node.js';
import { removalOf } from './file-names.js';
import { readTree, type Sent } from './read-tree.js';
import type { Schema } from './schema.js';
import { ROOT, treeOf, type Known } from './tree-of.js';

const known = (hints: Hints = {}, offered: Record<string, Option[]> = {}): Known => ({
  language: 'it',
  words: (path) => ({ label: fieldName('application.replace', path) }),
  hintFor: ({ pattern }) => hints[pattern],
  organisations: new Map(),
  files: new Map(),
  offers: (reference) => offered[reference] ?? [],
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

describe('a field that names something the case knows', () => {
  const lines = [
    { value: '1', label: '1 · Affitto' },
    { value: '2', label: '2 · Libri' },
  ];
  const grown = (schema: Schema, value: Json, offered: Record<string, Option[]>) =>
    treeOf(schema, value, ROOT, known({}, offered));
  const approve = schemaOf(stage('reporting'), 'report.approve') as Schema;
  const returned = schemaOf(stage('reporting'), 'report.return') as Schema;

  it('is chosen among what there is, and read back as the schema wants it', () => {
    const tree = grown(approve, { cuts: [{}] }, { 'report-line': lines });
    const [cut] = (group(tree)['cuts'] as OpenList).rows;
    expect(group(cut)['line']).toMatchObject({ kind: 'choice', options: lines, numeric: true, none: null });
    const read = readTree(tree, sent({ '/data/cuts/0/line': '2', '/data/cuts/0/reason': 'Spesa estranea.' }));
    expect(read).toMatchObject({ cuts: [{ line: 2 }] });
  });

  it('may be left open where the schema says so, in words that say what that means', () => {
    const tree = grown(returned, { requests: [{}] }, { 'report-line': lines });
    const [request] = (group(tree)['requests'] as OpenList).rows;
    expect(group(request)['line']).toMatchObject({ kind: 'choice', none: 'Nessuna scelta' });
    const read = readTree(tree, sent({ '/data/requests/0/line': '', '/data/requests/0/what': 'Tutto.' }));
    expect(read).toMatchObject({ requests: [{ line: null }] });
  });

  it('is written where the case knows of nothing', () => {
    const tree = grown(approve, { cuts: [{}] }, {});
    const [cut] = (group(tree)['cuts'] as OpenList).rows;
    expect(group(cut)['line']).toMatchObject({ kind: 'integer' });
  });

  it('is ticked where there may be several, unless their order says something', () => {
    const offered = {
      programme: [{ value: 'P1', label: 'P1' }],
      application: [{ value: 'a1', label: 'a1' }],
    };
    const open = schemaOf(stage('notice'), 'tables.open') as Schema;
    expect(group(grown(open, {}, offered))['programmes']).toMatchObject({ type: 'code-list' });
    const draw = schemaOf(stage('evaluation'), 'draw.record') as Schema;
    const order = group(grown(draw, {}, offered))['order'] as OpenList;
    expect(order.rows).toMatchObject([{ kind: 'choice' }, { kind: 'choice' }]);
  });

  it('takes other words where what the case knows is an example', () => {
    const version = schemaOf(stage('negotiation'), 'project.version') as Schema;
    const offered = { figure: [{ value: 'Educatore', label: 'Educatore' }] };
    const [figure] = (group(grown(version, { team: [{}] }, offered))['team'] as OpenList).rows;
    expect(group(figure)['figure']).toMatchObject({ kind: 'text', suggestions: offered.figure });
  });
});

describe('a duration', () => {
  const set = schemaOf(stage('convention'), 'reporting.set') as Schema;
  const read = (fields: Record<string, string>) => readTree(root(set, {}), sent(fields));

  it.each([
    ['3', 'M', 'P3M'],
    ['1', 'Y', 'P1Y'],
  ])('is written as %s and %s, and kept as %s', (count, unit, every) => {
    expect(read({ '/data/every': count, '/data/every!unit': unit })).toMatchObject({ every });
  });

  it('that cannot be read stays as it was written, for the schema to refuse', () => {
    expect(read({ '/data/every': 'tre', '/data/every!unit': 'M' })).toMatchObject({ every: 'tre' });
    expect(read({ '/data/every': '3', '/data/every!unit': 'W' })).toMatchObject({ every: '3' });
  });
});

describe('rows that are called by a code', () => {
  const project = schemaOf(stage('negotiation'), 'project.version') as Schema;
  const codes = (activities: Json) => {
    const hints: Hints = { '/activities': { numbered: { field: 'code', prefix: 'A' } } };
    const list = group(root(project, { activities }, hints))['activities'] as OpenList;
    return list.rows.map((row) => group(row)['code']).map((node) => node?.type === 'fixed' && node.value);
  };

  it('keep the code that they have; a new one gets the next that is free, and nobody is asked', () => {
    expect(codes([])).toEqual(['A1']);
    expect(codes([{ code: 'A2' }, {}, { code: 'SPORTELLO' }, { code: '' }])).toEqual([
      'A2',
      'A1',
      'SPORTELLO',
      'A3',
    ]);
  });
});
