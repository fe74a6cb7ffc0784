import type { CaseView } from '#reading';
import type { ExtensionAccount } from '#workflows';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Cap } from './cap.js';
import { TenBis, type TenBisKept } from './ten-bis.js';
import { CaseHead, lensCrumbs } from './case-head.js';
import type { EntriesSeen } from './entries.js';
import { EntryBrief } from './entry-brief.js';
import { historyWords as w } from './history.words.js';
import { recordWords } from './record.words.js';

export type HistoryGiven = {
  file: CaseView;
  entries: EntriesSeen;
  newestFirst: boolean;
  onlyActs: boolean;
  parent: CaseView | null;
  cap: ExtensionAccount | null;
  tenBis: TenBisKept | null;
};

export const historyPage = (visit: Visit, given: HistoryGiven): Page => ({
  title: given.file.title,
  kicker: `${given.file.workflow.title} · ${visit.say(recordWords.history)}`,
  crumbs: lensCrumbs(visit),
  content: <History {...given} />,
});

function History({ file, entries, newestFirst, onlyActs, parent, cap, tenBis }: HistoryGiven) {
  const { say, path } = useReader();
  const shown = entries.items;
  const address = (change: Record<string, string>) =>
    `${path}?${String(new URLSearchParams({ ordine: newestFirst ? 'recente' : 'inizio', ...(onlyActs ? { solo: 'atti' } : {}), ...change }))}`;
  return (
    <>
      <CaseHead file={file} parent={parent} />
      {cap !== null && <Cap account={cap} />}
      {tenBis !== null && <TenBis kept={tenBis} />}
      <p>{say(w.intro)}</p>
      <p>{say(recordWords.allTimes)}</p>
      <p class="button-row">
        <a href={address({ ordine: newestFirst ? 'inizio' : 'recente' })}>
          {say(newestFirst ? w.oldestFirst : w.newestFirst)}
        </a>
        <a
          href={onlyActs ? `${path}?ordine=${newestFirst ? 'recente' : 'inizio'}` : address({ solo: 'atti' })}
        >
          {say(onlyActs ? w.allSteps : w.onlyActs)}
        </a>
      </p>
      {shown.length === 0 && <EmptyState>{say(w.noActs)}</EmptyState>}
      <ol class="record" reversed={newestFirst}>
        {shown.map((entry) => (
          <EntryBrief key={entry.revision} entry={entry} of={file.id} />
        ))}
      </ol>
      {entries.next !== null && (
        <p>
          <a class="btn btn-outline-primary" href={address({ dopo: String(entries.next) })}>
            {say(w.more)}
          </a>
        </p>
      )}
    </>
  );
}
