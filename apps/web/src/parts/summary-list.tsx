import type { ComponentChildren } from 'preact';
import { useReader } from '../page/reader.js';
import { partWords as w } from './parts.words.js';

export type SummaryRow = {
  label: string;
  value: ComponentChildren;
  /** Where it is changed, and what "change" is about for who only hears the link. */
  change?: string;
};

/** Names and values: what is not given is said, never left blank. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const { say } = useReader();
  return (
    <dl class="summary-list">
      {rows.map(({ label, value, change }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span class="not-given">{say(w.notGiven)}</span>
            ) : change ? (
              <span>{value}</span>
            ) : (
              value
            )}
            {change && (
              <a class="change" href={change}>
                {say(w.change)} <span class="visually-hidden">{label}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
