import type { FieldError } from '#engine';
import { mayReadMail, type IncidentView } from '#reading';
import { ErrorSummary } from '../forms/error-summary.js';
import { errorId, FieldError as Mistake } from '../forms/field-errors.js';
import { idOf } from '../forms/field-id.js';
import { Form } from '../forms/form.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import { incidentsWords as w } from './incidents.words.js';

export type IncidentGiven = {
  incident: IncidentView;
  /** The reader answers for the procedure. */
  mayClose: boolean;
  reason?: string;
  errors?: readonly FieldError[];
};

export const REASON = 'reason';

export const incidentPage = ({ say }: Visit, given: IncidentGiven): Page => ({
  title: given.incident.name,
  crumbs: [{ label: say(w.title), href: '/incidenti' }],
  ...(given.errors ? { status: 422, wrong: true } : {}),
  content: <Incident {...given} />,
});

function Incident({ incident, mayClose, reason, errors = [] }: IncidentGiven) {
  const { say, viewer } = useReader();
  const { said, openedAt, caseId, caseTitle, whose, messageId, subject, deadlineId, term, toDo, closed } =
    incident;
  return (
    <>
      <ErrorSummary errors={errors} />
      <SummaryList
        rows={[
          { label: say(w.what), value: said },
          { label: say(w.since), value: <When at={openedAt} /> },
          { label: say(w.case), value: caseId && <a href={`/pratiche/${caseId}`}>{caseTitle}</a> },
          ...(incident.toldBy === null
            ? []
            : [
                {
                  label: say(w.toldBy),
                  value: <a href={`/pratiche/${incident.toldBy.id}`}>{incident.toldBy.title}</a>,
                },
              ]),
          { label: say(w.whose), value: whose },
          ...(messageId === null || subject === null
            ? []
            : [
                {
                  label: say(w.letter),
                  value: mayReadMail(viewer) ? <a href={`/messaggi/${messageId}`}>{subject}</a> : subject,
                },
              ]),
          ...(term === null
            ? []
            : [
                {
                  label: say(w.term),
                  value: deadlineId === null ? term : <a href={`/scadenze/${deadlineId}`}>{term}</a>,
                },
              ]),
          ...(closed === null
            ? []
            : [
                {
                  label: say(w.closedBy),
                  value: (
                    <>
                      {closed.by}, <When at={closed.at} />
                    </>
                  ),
                },
                { label: say(w.reason), value: closed.reason },
              ]),
        ]}
      />
      {incident.reasons.length > 0 && (
        <>
          <h2>{say(w.reasons)}</h2>
          <ul>
            {incident.reasons.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {closed === null && (
        <>
          <h2>{say(w.toDo)}</h2>
          <p>{toDo}</p>
        </>
      )}
      {incident.text !== null && closed === null && (
        <details>
          <summary>{say(w.text)}</summary>
          <pre class="letter">{incident.text}</pre>
        </details>
      )}
      {closed === null && mayClose && <ToClose {...{ incident, reason, errors }} />}
    </>
  );
}

type Closing = { incident: IncidentView; reason: string | undefined; errors: readonly FieldError[] };

function ToClose({ incident: { id, mayRetry }, reason = '', errors }: Closing) {
  const { say } = useReader();
  const [mistake] = errors;
  const field = idOf(REASON);
  return (
    <>
      {mayRetry && (
        <section aria-labelledby="retry">
          <h2 id="retry">{say(w.retryTitle)}</h2>
          <p>{say(w.retryHint)}</p>
          <Form action={`/incidenti/${id}/invio`} id="retry-form">
            <button type="submit" class="btn btn-outline-primary">
              {say(w.retry)}
            </button>
          </Form>
        </section>
      )}
      <section aria-labelledby="close">
        <h2 id="close">{say(w.close)}</h2>
        <Form action={`/incidenti/${id}/chiusura`} id="closing-form">
          <div class={mistake ? 'field wrong' : 'field'}>
            <label for={field}>{say(w.reason)}</label>
            <span class="hint" id={`${field}-help`}>
              {say(w.reasonHint)}
            </span>
            <Mistake pointer={REASON} message={mistake?.message} />
            <textarea
              class="form-control"
              id={field}
              name={REASON}
              rows={4}
              aria-required="true"
              aria-invalid={mistake ? 'true' : undefined}
              aria-describedby={mistake ? `${field}-help ${errorId(REASON)}` : `${field}-help`}
              value={reason}
            />
          </div>
          <button type="submit" class="btn btn-primary">
            {say(w.close)}
          </button>
        </Form>
      </section>
    </>
  );
}
