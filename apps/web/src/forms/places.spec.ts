import { schemaOf } from '#engine';
import { coDesign } from '#workflows';
import { sayer } from '../words/words.js';
import type { Hints } from './hints.js';
import { fieldName } from './names.js';
import { atTheirFields, placesIn } from './places.js';
import type { Schema } from './schema.js';
import { ROOT, treeOf } from './tree-of.js';

const CRITERIA = [
  { key: 'QUALITA', label: 'Qualità', fixed: { criterion: 'QUALITA' } },
  { key: 'RETI', label: 'Reti', fixed: { criterion: 'RETI' } },
];

describe('a mistake in the data of a step', () => {
  const evaluation = coDesign.workflows.find(({ name }) => name === 'evaluation');
  const tree = (data: Record<string, never[] | object[]>, event: string, hints: Hints) => {
    if (!evaluation) throw new Error('There is no evaluation.');
    return treeOf(schemaOf(evaluation, event) as Schema, data as never, ROOT, {
      language: 'it',
      words: (path) => ({ label: fieldName(event, path) }),
      hintFor: ({ pattern }) => hints[pattern],
      offers: () => [],
      organisations: new Map(),
      files: new Map(),
      documents: 'named-by-hash',
    });
  };

  it('of a row that the case gives stands at its field, and is called by its row', () => {
    const hints: Hints = { '/scores': { rows: { presence: 'always', of: CRITERIA } } };
    const sheet = tree({ scores: [{ criterion: 'QUALITA' }, { criterion: 'RETI' }] }, 'sheet.lock', hints);
    const places = placesIn(sheet, sayer('it'));
    expect(atTheirFields([{ pointer: '/data/scores/1/points', message: 'Va indicato.' }], places)).toEqual([
      { pointer: '/data/scores/@RETI/points', message: 'Va indicato.' },
    ]);
    expect(places.get('/data/scores/1/points')?.called).toBe('Reti, Punti');
  });

  it('of a row that people add is called by its place', () => {
    const declaration = tree({ conflicts: [{}] }, 'declaration.file', {});
    expect(placesIn(declaration, sayer('it')).get('/data/conflicts/0/reason')).toEqual({
      name: '/data/conflicts/0/reason',
      called: 'Conflitti di interessi 1, Ragione',
    });
  });

  it('that has no field stays where it is', () => {
    const declaration = tree({ conflicts: [] }, 'declaration.file', {});
    const mistake = { pointer: '/act/date', message: 'Va indicato.' };
    expect(atTheirFields([mistake], placesIn(declaration, sayer('it')))).toEqual([mistake]);
  });
});
