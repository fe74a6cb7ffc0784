import { useReader } from '../page/reader.js';
import { Notice } from '../parts/notice.js';
import type { OpenDeadline } from '../partner/next-step.js';
import { Closing } from './closing.js';
import type { Filing } from './filing.js';
import { filingWords as w } from './filing.words.js';

/** Until when it may be sent, and every reason why it cannot be sent now. */
export function Standing({ filing: { reasons }, due }: { filing: Filing; due: OpenDeadline | null }) {
  const { say } = useReader();
  return (
    <>
      <Closing due={due} />
      {reasons.length > 0 && (
        <Notice kind="warning" title={say(w.notNow)}>
          <ul>
            {reasons.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
