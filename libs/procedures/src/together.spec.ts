import { together } from './together.js';

/** A source that answers when it is told to, and writes down what it was asked together. */
function source() {
  const asked: number[][] = [];
  const leave: (() => void)[] = [];
  const ask = together(async (_: object, questions: readonly number[]) => {
    asked.push([...questions]);
    await new Promise<void>((resolve) => leave.push(resolve));
    if (questions.includes(13)) throw new Error('unlucky');
    return questions.map((one) => one * 10);
  });
  const here = {};
  const answerNext = async () => {
    leave.shift()?.();
    await new Promise(setImmediate);
  };
  return { asked, answerNext, ask: (question: number) => ask(here, question) };
}

describe('questions that are asked together', () => {
  it('go at once while nothing hinders', () => {
    const { asked, ask } = source();
    void ask(1);
    void ask(2);
    expect(asked).toEqual([[1], [2]]);
  });

  it('join those that wait, never one that has left, and each gets its own answer', async () => {
    const { asked, ask, answerNext } = source();
    const answers = Promise.all([1, 2, 3, 4, 5].map(ask));
    await answerNext();
    expect(asked).toEqual([[1], [2], [3, 4, 5]]);
    await answerNext();
    await answerNext();
    expect(await answers).toEqual([10, 20, 30, 40, 50]);
  });

  it('do not fail with one that cannot be asked', async () => {
    const { asked, ask, answerNext } = source();
    const answers = Promise.allSettled([1, 2, 13, 4].map(ask));
    for (let turn = 0; turn < 5; turn++) await answerNext();
    expect(asked.slice(2)).toEqual([[13, 4], [13], [4]]);
    expect(await answers).toMatchObject([
      { value: 10 },
      { value: 20 },
      { reason: new Error('unlucky') },
      { value: 40 },
    ]);
  });

  it('go on after a failure', async () => {
    const { ask, answerNext } = source();
    const unlucky = ask(13).catch((error: Error) => error.message);
    await answerNext();
    expect(await unlucky).toBe('unlucky');
    const next = ask(1);
    await answerNext();
    expect(await next).toBe(10);
  });
});
