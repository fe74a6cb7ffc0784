import { useReader } from '../page/reader.js';
import { Notice } from '../parts/notice.js';
import { filingWords as w } from './filing.words.js';

const consequences: Readonly<Record<string, keyof typeof w>> = {
  'application.withdraw': 'withdrawApplication',
  'partner.withdraw': 'leaveTable',
  'application.replace': 'replaceApplication',
};

/** What follows from what cannot be taken back. */
export function Consequence({ of }: { of: string }) {
  const { say } = useReader();
  const consequence = consequences[of];
  if (!consequence) return null;
  return (
    <Notice kind="warning">
      <p>{say(w[consequence])}</p>
    </Notice>
  );
}
