import type { ComponentChildren } from 'preact';
import { useReader } from '../page/reader.js';
import { DueBy } from '../parts/time.js';
import type { OpenDeadline } from '../partner/next-step.js';
import { filingWords as w } from './filing.words.js';

/** Until when it may be sent. */
export function Closing({ due, children }: { due: OpenDeadline | null; children?: ComponentChildren }) {
  const { say } = useReader();
  return (
    due && (
      <p class="closing">
        {say(w.closes)}{' '}
        <strong>
          <DueBy at={due.dueAt} bare />
        </strong>
        {children}
      </p>
    )
  );
}
