/** Questions that come while others are under way are asked together: one round trip for all of them. */

type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

type Line<Question, Answer> = { waiting: Waiting<Question, Answer>[]; underWay: number };

/** Two, so that one that hangs does not hold up the rest. */
const UNDER_WAY = 2;
const AT_ONCE = 64;

/**
 * Asks one question of a source as `askAll` asks many. Nobody waits for company: a question that comes alone goes alone,
 * and none is joined to a round trip that has already left, so that each answer is of a moment after its question.
 */
export function together<Source extends object, Question, Answer>(
  askAll: (source: Source, questions: readonly Question[]) => Promise<Answer[]>,
): (source: Source, question: Question) => Promise<Answer> {
  const lines = new WeakMap<Source, Line<Question, Answer>>();

  async function go(source: Source, line: Line<Question, Answer>): Promise<void> {
    line.underWay++;
    while (line.waiting.length > 0) {
      const some = line.waiting.splice(0, AT_ONCE);
      await answer(source, some);
    }
    line.underWay--;
  }

  async function answer(source: Source, some: Waiting<Question, Answer>[]): Promise<void> {
    try {
      const questions = some.map((one) => one.question);
      const answers = await askAll(source, questions);
      some.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      // One that cannot be asked must not spoil the others.
      if (some.length > 1) await Promise.all(some.map((one) => answer(source, [one])));
      else some[0]?.reject(error);
    }
  }

  return (source, question) =>
    new Promise<Answer>((resolve, reject) => {
      const line = lines.get(source) ?? { waiting: [], underWay: 0 };
      lines.set(source, line);
      line.waiting.push({ question, resolve, reject });
      if (line.underWay < UNDER_WAY) void go(source, line);
    });
}
