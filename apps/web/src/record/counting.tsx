import { calendarParts, explainTerm, isCivilDate, sayDate, type ComputedTerm } from '#terms';
import { useReader } from '../page/reader.js';
import { Day } from '../parts/time.js';
import { Row } from './row.js';
import { Exact } from './exact.js';
import { deadlineWords as w } from './deadline.words.js';
import { Original } from '../parts/original.js';
import { Norm } from '../parts/norm.js';

/** A date as anybody can count it again: the fact, each rule with its norm, what stood still, both readings, the calendar. */
export function Counting({ computed }: { computed: ComputedTerm }) {
  const { say, language } = useReader();
  const { input, trace, calendar, raw, effectiveFrom, suspendedDays } = computed;
  const [length = ''] = explainTerm(computed, language).split('\n');
  return (
    <>
      <dl class="summary-list">
        <Row label={say(w.startFact)}>{input.startFact}</Row>
        <Row label={say(w.startDay)}>
          {isCivilDate(input.start) ? <Day date={input.start} /> : <Exact at={input.start} />}
        </Row>
        {input.startSource && <Row label={say(w.proof)}>{input.startSource}</Row>}
        <Row label={say(w.length)}>{length.replace(/^[^:]*: |\.$/g, '')}</Row>
      </dl>
      <h3>{say(w.rules)}</h3>
      <ol class="rules">
        {trace.map((step, index) => (
          <li key={index}>
            {language === 'it' ? step.text : step.english} <Norm>[{step.norm}]</Norm>
          </li>
        ))}
      </ol>
      <Suspensions computed={computed} />
      <dl class="summary-list">
        <Row label={say(w.rawDay)}>
          <Day date={raw} />
        </Row>
        <Readings computed={computed} />
        {effectiveFrom !== null && (
          <Row label={say(w.firstDay)}>
            <Day date={effectiveFrom} />
          </Row>
        )}
        {suspendedDays > 0 && (
          <Row label={say(w.suspensions)}>{say(w.suspendedDays, { days: suspendedDays })}</Row>
        )}
        <Row label={say(w.calendar)}>
          <ul class="parts">
            {calendarParts(input.calendar, language).map(({ days, source }) => (
              <li key={days}>
                {days} <Norm>[{source}]</Norm>
              </li>
            ))}
          </ul>
          <span class="hint">{say(w.calendarKept, { name: calendar })}</span>
        </Row>
      </dl>
    </>
  );
}

/** Where the law is read in two ways, both dates and who goes by which. */
function Readings({ computed: { strict, lenient, input } }: { computed: ComputedTerm }) {
  const { say } = useReader();
  if (strict === lenient)
    return (
      <Row label={say(w.sameReading)}>
        <Day date={strict} />
      </Row>
    );
  const backward = input.term.direction === 'backward';
  const rows = [
    { label: w.strict, date: strict, about: backward ? w.strictBackward : w.strictAbout },
    { label: w.lenient, date: lenient, about: backward ? w.lenientBackward : w.lenientAbout },
  ];
  return (
    <>
      {rows.map(({ label, date, about }) => (
        <Row key={label.it} label={say(label)}>
          <Day date={date} /> <span class="hint">{say(about)}</span>
        </Row>
      ))}
    </>
  );
}

function Suspensions({ computed: { input } }: { computed: ComputedTerm }) {
  const { say, language } = useReader();
  const { suspensions = [], extensions = [] } = input;
  return (
    <>
      <h3>{say(w.suspensions)}</h3>
      {suspensions.length === 0 ? (
        <p>{say(w.noSuspensions)}</p>
      ) : (
        <ul>
          {suspensions.map(({ from, to, reason, norm, fact }) => {
            const why = [fact, norm ?? reason].filter(Boolean).join(', ');
            const said = { from: sayDate(from, language), why };
            return (
              <li key={from}>
                {to === undefined
                  ? say(w.suspensionOpen, said)
                  : say(w.suspension, { ...said, to: sayDate(to, language) })}
              </li>
            );
          })}
        </ul>
      )}
      {extensions.length > 0 && (
        <>
          <h3>{say(w.extensions)}</h3>
          <ul>
            {extensions.map(({ decidedOn, motive, norm }) => (
              <li key={decidedOn}>
                {sayDate(decidedOn, language)}: <Original>{motive}</Original> <Norm>[{norm}]</Norm>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
