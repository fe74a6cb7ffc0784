import { remembered } from './remembered.js';

describe('an answer that never changes', () => {
  function asking() {
    const found: string[] = [];
    const answers = remembered<string | null>();
    const ask = (question: string) =>
      answers(question, () => {
        found.push(question);
        return question === 'nothing' ? null : question.toUpperCase();
      });
    return { found, ask };
  }

  it('is found once, also when it is that there is nothing', () => {
    const { found, ask } = asking();
    expect(['a', 'nothing', 'a', 'nothing'].map(ask)).toEqual(['A', null, 'A', null]);
    expect(found).toEqual(['a', 'nothing']);
  });

  it('is not kept when finding it fails', () => {
    const answers = remembered<number>();
    const fail = () => {
      throw new Error('not now');
    };
    expect(() => answers('a', fail)).toThrow('not now');
    expect(answers('a', () => 1)).toBe(1);
  });

  it('is found again after very many others, so that memory is bounded', () => {
    const { found, ask } = asking();
    ask('a');
    for (let other = 0; other < 1_000; other++) ask(String(other));
    ask('a');
    expect(found.filter((question) => question === 'a')).toHaveLength(2);
  });
});
