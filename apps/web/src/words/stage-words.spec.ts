import { coDesign } from '#workflows';
import { gulpease } from '../../../../libs/notify/testing/gulpease.js';

/** Norms in brackets, holes and labels are no prose. */
const sentencesIn = (texts: unknown): string[] =>
  (typeof texts === 'string' ? [texts] : Object.values(texts ?? {}).flatMap(sentencesIn))
    .map((text) => text.replace(/\([^)]*\)|\{\w+\}/g, ''))
    .filter((text) => text.split(/\s+/).length > 4);

const stages = coDesign.workflows.flatMap(({ name, texts: { it } }) =>
  Object.entries(it).map(([part, texts]) => [name, part, sentencesIn(texts)] as const),
);

/** Letters are judged as they are sent, in `libs/notify`. */
const read = stages.filter(([, part, sentences]) => part !== 'notices' && sentences.length > 0);

describe('what the office reads of a stage', () => {
  it('is more than titles', () => {
    expect(new Set(read.map(([, part]) => part)).size).toBeGreaterThan(3);
  });

  it.each(read)('in %s, its %s have a Gulpease of 50 at least', (_name, _part, sentences) => {
    expect(gulpease(sentences)).toBeGreaterThanOrEqual(50);
  });
});
