import type { EntrySeen } from './entries.js';
import { sayDate } from '#terms';
import { useReader } from '../page/reader.js';
import { sayRole } from '../parts/roles.js';
import { Deliveries, Reminders } from './deliveries.js';
import { deliveryWords } from './delivery.words.js';
import { Exact } from './exact.js';
import { historyWords as w } from './history.words.js';
import { Row } from './row.js';
import { DocumentNamed } from './value-view.js';
import { Who } from './who.js';
import { Original } from '../parts/original.js';

/** Who, when, act, norm, and from where to where: what is always said of a step. */
export function EntryFacts({ entry }: { entry: EntrySeen }) {
  const { say } = useReader();
  return (
    <dl class="summary-list">
      <Row label={say(w.who)}>
        <Who by={entry.by} names={entry.names} />
      </Row>
      <Row label={say(w.occurred)}>
        <Exact at={entry.occurredAt} />
      </Row>
      <Row label={say(w.recorded)}>
        <Exact at={entry.recordedAt} />
      </Row>
      <Row label={say(w.act)}>
        <ActCited act={entry.act} />
        {entry.act?.documentHash && (
          <>
            {' '}
            <DocumentNamed hash={entry.act.documentHash} names={entry.names} />
          </>
        )}
      </Row>
      {entry.norm !== '' && (
        <Row label={say(w.norm)}>
          <Original>{entry.norm}</Original>
        </Row>
      )}
      <Row label={say(w.fromTo)}>{sayMove(entry, say)}</Row>
      {entry.outcomeText !== null && entry.fromText !== entry.toText && (
        <Row label={say(w.outcome)}>{entry.outcomeText}</Row>
      )}
    </dl>
  );
}

export function sayMove(
  { fromText, toText }: Pick<EntrySeen, 'fromText' | 'toText'>,
  say: ReturnType<typeof useReader>['say'],
): string {
  if (fromText === null) return say(w.opened, { to: toText });
  return fromText === toText ? say(w.stayed, { to: toText }) : say(w.moved, { from: fromText, to: toText });
}

/** An act as it is cited: type, number, day, who adopted it, and from when it has effect. */
export function ActCited({ act }: Pick<EntrySeen, 'act'>) {
  const { say, language } = useReader();
  if (act === null) return <span class="not-given">{say(w.noAct)}</span>;
  const { typeText, number, date, body, title, effectiveOn } = act;
  return (
    <>
      {typeText},{' '}
      {number && (
        <>
          <Original>n. {number}</Original>,{' '}
        </>
      )}
      {sayDate(date, language)} (<Original>{body}</Original>)
      {title && (
        <>
          : <Original>{title}</Original>
        </>
      )}
      {', '}
      {effectiveOn ? say(w.effectiveOn, { day: sayDate(effectiveOn, language) }) : say(w.notEffective)}
    </>
  );
}

/** What the step owes: terms, messages and what became of them, and what follows in other cases. */
export function EntryEffects({ entry, whole = false }: { entry: EntrySeen; whole?: boolean }) {
  const { say } = useReader();
  const { terms, messages, reminders, others } = entry.owed;
  const Title = whole ? 'h2' : 'h4';
  return (
    <>
      {terms.length > 0 && (
        <>
          <Title>{say(w.onDeadlines)}</Title>
          <ul class="effects">
            {terms.map(({ text, deadline }, index) => (
              <li key={index}>{deadline === null ? text : <a href={`/scadenze/${deadline}`}>{text}</a>}</li>
            ))}
          </ul>
        </>
      )}
      {messages.length > 0 && (
        <>
          <Title>{say(w.messages)}</Title>
          <ul class="effects">
            {messages.map(({ text, to, deliveries }, index) => (
              <li key={index}>
                {text}{' '}
                <span class="hint">
                  {say(w.messageTo, {
                    whom: to
                      .map((one) =>
                        'role' in one ? sayRole(one.role, say) : entry.names.organisation(one.organisation),
                      )
                      .join(', '),
                  })}
                </span>
                <Deliveries of={deliveries} whole={whole} />
              </li>
            ))}
          </ul>
        </>
      )}
      {whole && messages.some(({ deliveries }) => deliveries.some(({ state }) => state === 'sent')) && (
        <p class="hint">{say(deliveryWords.proof)}</p>
      )}
      {reminders.length > 0 && (
        <>
          <Title>{say(deliveryWords.reminders)}</Title>
          <Reminders of={reminders} whole={whole} />
        </>
      )}
      {others.length > 0 && (
        <>
          <Title>{say(w.others)}</Title>
          <ul class="effects">
            {others.map(({ text, opens }, index) => (
              <li key={index}>{opens === null ? text : <a href={`/pratiche/${opens}/storico`}>{text}</a>}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
