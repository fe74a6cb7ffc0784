import { coDesign } from '#workflows';
import { sayBefore } from './say-before.js';

describe('a condition before anything is written', () => {
  it('leaves out the sentences about what was written', () => {
    expect(sayBefore('Si paga al più ciò che resta. Restano {amount}.')).toBe(
      'Si paga al più ciò che resta.',
    );
  });

  it('leaves out the words that wait, where they stand in its only sentence', () => {
    expect(sayBefore('I tagli sulle voci {lines} superano quanto è chiesto ({asked}).')).toBe(
      'I tagli sulle voci superano quanto è chiesto.',
    );
  });

  it('is said whole once everything is known', () => {
    expect(sayBefore('La seduta si convoca con 5 giorni.')).toBe('La seduta si convoca con 5 giorni.');
  });

  const texts = coDesign.workflows.flatMap(({ name, texts: { it, en } }) =>
    [it, en].flatMap(({ rules }) => Object.entries(rules).map(([rule, text]) => [name, rule, text] as const)),
  );
  it.each(texts)('of %s, %s, has no hole and is not empty', (_name, _rule, text) => {
    expect(sayBefore(text)).toMatch(/^[^{}…]+$/u);
  });
});
