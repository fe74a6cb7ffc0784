import { FormKey } from '../forms/form-key.js';
import { useReader } from '../page/reader.js';
import { ReceiptList } from '../receipts/receipt-list.js';
import type { NoticeShown } from './notice.page.js';
import { noticeWords as w } from './notice.words.js';
import { stageOf } from './timetable.js';

export function TakePart(shown: NoticeShown) {
  const { say } = useReader();
  const { notice } = shown;
  return (
    <section aria-labelledby="come">
      <h2 id="come">{say(w.how)}</h2>
      {notice.kind === 'notice' ? (
        <ol>
          <li>{say(w.how1)}</li>
          <li>{say(w.how2)}</li>
          <li>{say(w.how3)}</li>
        </ol>
      ) : (
        <p>{say(w.howPath)}</p>
      )}
      <Sent {...shown} />
    </section>
  );
}

function Sent({ notice, sent }: NoticeShown) {
  const { say } = useReader();
  if (sent.length === 0) return null;
  return (
    <>
      <h3>{say(w.sent)}</h3>
      <ReceiptList caseId={notice.caseId} receipts={sent} />
    </>
  );
}

/** What the reader can do now, near the top: the one way on, or what happens when there is none. */
export function WayIn(shown: NoticeShown) {
  const { say } = useReader();
  return (
    <div class="way-in">
      {stageOf(shown.notice) === 'closed' && <p>{say(w.closedNow)}</p>}
      <Way {...shown} />
      {shown.sent.length > 0 && (
        <p>
          <a href="#come">{say(w.sent)}</a>
        </p>
      )}
    </div>
  );
}

function Way({ notice, participation }: NoticeShown) {
  const { say, path } = useReader();
  const open = stageOf(notice) === 'open';
  switch (participation.can) {
    case 'sign-in':
      return open ? (
        <Primary href={`/accedi?da=${encodeURIComponent(path)}`} label={say(w.signInToBegin)} />
      ) : null;
    case 'choose':
      return open ? <Primary href="/ente-per-cui-opero" label={say(w.chooseToBegin)} /> : null;
    case 'nothing-held':
      return open ? <p>{say(w.noMandate)}</p> : null;
    case 'continue':
      return <Primary href={`/ente/pratiche/${participation.caseId}`} label={say(w.goOn)} />;
    case 'see':
      return <Primary href={`/ente/pratiche/${participation.caseId}`} label={say(w.see)} />;
    case 'begin':
      if (notice.kind === 'co-programming')
        return (
          <Primary href={`/ente/pratiche/${notice.caseId}/compila/adhesion.record`} label={say(w.adhere)} />
        );
      return (
        <form method="post" action={`/avvisi/${notice.address}/domanda`}>
          <FormKey />
          <button type="submit" class="btn btn-primary">
            {say(w.begin)}
          </button>
        </form>
      );
    case 'not-now':
      return open ? (
        <>
          <p>{say(w.cannotBegin)}</p>
          <ul>
            {participation.reasons.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </>
      ) : null;
  }
}

function Primary({ href, label }: { href: string; label: string }) {
  return (
    <p>
      <a class="btn btn-primary" href={href}>
        {label}
      </a>
    </p>
  );
}
