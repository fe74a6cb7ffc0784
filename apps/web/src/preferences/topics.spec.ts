import { loadProcedure } from '#engine';
import { digestOf } from '#ledger';
import { coDesign } from '#workflows';
import type { Visit } from '../page/visit.js';
import { topicsOf } from './topics.js';

const procedure = loadProcedure(coDesign, digestOf);
const say: Visit['say'] = (text) => text.it;

describe('what one may be written about', () => {
  it.each(['it', 'en'] as const)('has a name without holes for each message, in %s', (language) => {
    const names = topicsOf(procedure, { language, say, viewer: null }).flatMap(({ topics }) => topics);
    expect(names.filter(({ name }) => !/^[\p{Lu}][^{}…"«»]+[^ :.]$/u.test(name))).toEqual([]);
  });

  it.each(['it', 'en'] as const)('has no name twice in one stage, in %s', (language) => {
    for (const { topics } of topicsOf(procedure, { language, say, viewer: null })) {
      const names = topics.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});
