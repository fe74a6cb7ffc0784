import type { CaseFile } from '#database';
import { useReader } from '../page/reader.js';
import { statusWords } from './status-tag.words.js';

export type Status = keyof typeof statusWords;
type Standing = Pick<CaseFile, 'workflow' | 'state' | 'status' | 'outcome'>;

const outcomes: Record<string, Status | undefined> = {
  admitted: 'admitted',
  excluded: 'excluded',
  late: 'excluded',
};

/** The first that the state begins with counts; a state of several parts counts by all of them. */
const states: readonly [workflow: string, state: RegExp, status: Status][] = [
  ['expression-of-interest', /^(started|drafted)/, 'draft'],
  ['expression-of-interest', /submitted/, 'sent'],
  ['expression-of-interest', /rescue|observations|refusal-announced/, 'partner'],
  ['expression-of-interest', /exclusion-decided/, 'body'],
  ['reporting', /^(due|overdue|approved)|returned/, 'partner'],
  ['convention', /awaiting-account|account-missing|hearing|recovery/, 'partner'],
  ['convention', /account-submitted|to-be-decided|settling/, 'body'],
  ['convention', /^signed/, 'convention'],
  ['notice', /^in-execution/, 'convention'],
  ['termination-notice', /^running/, 'convention'],
  ['amendment', /^(opened|agreed|determined)/, 'body'],
];

const drafted = /^(drafted|started)/;

export function statusOf({ workflow, state, status, outcome }: Standing): Status {
  if (status === 'done') return (outcome === null ? undefined : outcomes[outcome]) ?? 'closed';
  const said = states.find(([name, pattern]) => name === workflow && pattern.test(state));
  return said?.[2] ?? (drafted.test(state) ? 'draft' : 'examined');
}

/** The status of a case in one of nine words; the colour only repeats it. */
export function StatusTag({ of }: { of: Standing }) {
  const { say } = useReader();
  const status = statusOf(of);
  return <span class={`status status-${status}`}>{say(statusWords[status])}</span>;
}
