import { receiptPath } from '../filing/paths.js';
import { useReader } from '../page/reader.js';
import { When } from '../parts/time.js';
import type { ReceiptLine } from './receipt.js';
import { receiptWords as w } from './receipt.words.js';

type Given = { caseId: string; receipts: readonly (ReceiptLine & { text: string })[] };

/** What was sent, each with its receipt, and by whom where it was another organisation. */
export function ReceiptList({ caseId, receipts }: Given) {
  const { say } = useReader();
  return (
    <ul>
      {receipts.map(({ revision, text, recordedAt, sentBy }) => (
        <li key={revision}>
          <a href={receiptPath(caseId, revision)}>{text}</a>, <When at={recordedAt} />
          {sentBy !== null && <span class="hint-inline"> ({say(w.sentBy, { name: sentBy })})</span>}
        </li>
      ))}
    </ul>
  );
}
