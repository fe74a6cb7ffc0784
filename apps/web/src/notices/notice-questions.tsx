import { useReader } from '../page/reader.js';
import { When } from '../parts/time.js';
import { Original } from '../parts/original.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';
import { stageOf, timetableOf } from './timetable.js';

/** Questions with their answers, for all alike; who asked is nobody's business. */
export function Questions({ notice }: { notice: PublishedNotice }) {
  const { say, viewer, path, language } = useReader();
  if (notice.kind === 'co-programming') return null;
  const { clarifications } = notice.context;
  const answered = clarifications.filter((one) => one.answer !== null);
  const inTime = timetableOf(notice, language).some(({ code, past }) => code === 'ask-by' && !past);
  const mayAsk = stageOf(notice) === 'open' && inTime && (viewer === null || viewer.mandates.length > 0);
  const waiting = clarifications.length - answered.length;
  return (
    <section aria-labelledby="quesiti">
      <h2 id="quesiti">{say(w.questions)}</h2>
      {answered.length === 0 && <p>{say(w.noQuestions)}</p>}
      <dl class="questions">
        {answered.map(({ number, question, answer, askedAt }) => (
          <div key={number}>
            <dt>
              <span class="card-kicker">
                {say(w.questionNumber, { number })} · {say(w.askedOn)} <When at={askedAt} />
              </span>
              <Original>{question}</Original>
            </dt>
            <dd>
              <Original>{answer}</Original>
            </dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && <p>{say(w.unanswered, { count: waiting })}</p>}
      {mayAsk && (
        <p>
          {viewer === null ? (
            <a href={`/accedi?da=${encodeURIComponent(path)}`}>{say(w.signInToAsk)}</a>
          ) : (
            <a href={`/ente/pratiche/${notice.caseId}/compila/clarification.ask`}>{say(w.ask)}</a>
          )}
        </p>
      )}
    </section>
  );
}
