import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { Original } from '../parts/original.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import { FileLink } from '../documents/file-link.js';
import { SummaryOf } from '../filing/summary-rows.js';
import { NextStepCard } from '../partner/next-step-card.js';
import type { OwnCase } from '../partner/own-cases.js';
import { partnerWords } from '../partner/partner.words.js';
import type { FormNode } from '../forms/node.js';
import type { Receipt } from './receipt.js';
import { receiptWords as w } from './receipt.words.js';

export type ReceiptShown = {
  receipt: Receipt;
  own: OwnCase;
  body: string;
  /** What was done, in the words of the stage. */
  text: string;
  nodes: readonly FormNode[];
  /** It was sent just now. */
  fresh: boolean;
  /** The reader’s own organisation sent it. */
  isTheirs: boolean;
};

export const receiptPage = ({ say }: Visit, shown: ReceiptShown): Page => ({
  title: `${say(w.title)} ${shown.receipt.number}`,
  kicker: shown.text,
  crumbs: [
    { label: say(partnerWords.mine), href: '/ente' },
    { label: shown.own.view.title, href: `/ente/pratiche/${shown.own.view.id}`, given: true },
  ],
  content: <ReceiptContent {...shown} />,
});

function ReceiptContent({ receipt, own, body, text, nodes, fresh, isTheirs }: ReceiptShown) {
  const { say } = useReader();
  return (
    <>
      {fresh && (
        <Notice kind="success" title={say(w.sentTitle)} alert>
          <p>
            {say(w.number)} <strong>{receipt.number}</strong>, <When at={receipt.occurredAt} />
          </p>
        </Notice>
      )}
      <p class="lead">{say(w.keep)}</p>
      <SummaryList
        rows={[
          { label: say(w.number), value: <strong>{receipt.number}</strong> },
          { label: say(w.what), value: text },
          { label: say(w.about), value: <Original>{own.view.title}</Original> },
          { label: say(w.received), value: <When at={receipt.occurredAt} /> },
          {
            label: say(w.receivedUtc),
            value: <time datetime={receipt.occurredAt}>{receipt.occurredAt}</time>,
          },
          { label: say(w.recorded), value: <When at={receipt.recordedAt} /> },
          ...(isTheirs ? [{ label: say(w.by), value: receipt.person }] : []),
          { label: say(w.for), value: receipt.organisation.name },
        ]}
      />
      <Files receipt={receipt} />
      {nodes.length > 0 && (
        <section aria-labelledby="contents">
          <h2 id="contents">{say(isTheirs ? w.contents : w.contentsOfOther)}</h2>
          <SummaryOf nodes={nodes} uploads={receipt.files.flatMap(({ upload }) => upload ?? [])} />
        </section>
      )}
      <section aria-labelledby="hash">
        <h2 id="hash">{say(w.entryHash)}</h2>
        <p>{say(w.whatHash)}</p>
        <SummaryList
          rows={[
            { label: say(w.entryHash), value: <code class="hash">{receipt.hash}</code> },
            { label: say(w.previousHash), value: <code class="hash">{receipt.previousHash}</code> },
          ]}
        />
      </section>
      <NextStepCard own={own} body={body} named={false} />
      <p>
        <a href={`/ente/pratiche/${own.view.id}`}>{say(w.toCase)}</a>
      </p>
    </>
  );
}

function Files({ receipt: { files } }: { receipt: Receipt }) {
  const { say } = useReader();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say(w.files)}</h2>
      {files.length === 0 && <p>{say(w.noFiles)}</p>}
      <ul class="files">
        {files.map(({ hash, pointer, upload }) => (
          <li key={pointer}>
            {upload ? <FileLink file={upload} /> : say(w.withoutName)}
            <div class="hint">
              {say(w.fingerprint)}: <code class="hash">{hash}</code>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
