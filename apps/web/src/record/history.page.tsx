import { mayReadMail, type CaseView } from '#reading';
import type { ExtensionAccount } from '#workflows';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Cap } from './cap.js';
import { TenBis, type TenBisKept } from './ten-bis.js';
import { CaseHead, lensCrumbs } from './case-head.js';
import type { EntriesSeen } from './entries.js';
import { HistoryDays, isFolded } from './history-days.js';
import { historyWords as w } from './history.words.js';
import { messagesWords } from '../messages/messages.words.js';
import { recordWords } from './record.words.js';

export type HistoryGiven = {
  file: CaseView;
  entries: EntriesSeen;
  newestFirst: boolean;
  onlyActs: boolean;
  allOpen: boolean;
  parent: CaseView | null;
  cap: ExtensionAccount | null;
  tenBis: TenBisKept | null;
};

export const historyPage = (visit: Visit, given: HistoryGiven): Page => ({
  title: given.file.title,
  titleGiven: true,
  kicker: `${given.file.workflow.title} · ${visit.say(recordWords.history)}`,
  crumbs: lensCrumbs(visit),
  content: <History {...given} />,
});

function History({ file, entries, newestFirst, onlyActs, allOpen, parent, cap, tenBis }: HistoryGiven) {
  const { say, path, query, viewer } = useReader();
  const shown = entries.items;
  const now = {
    ordine: newestFirst ? 'recente' : 'inizio',
    solo: onlyActs ? 'atti' : null,
    giorni: allOpen ? 'aperti' : null,
  };
  const address = (change: Record<string, string | null>) => {
    const asked = Object.entries({ ...now, ...change }).filter((pair): pair is [string, string] => !!pair[1]);
    return `${path}?${String(new URLSearchParams(asked))}`;
  };
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
        <a href={address({ solo: onlyActs ? null : 'atti' })}>{say(onlyActs ? w.allSteps : w.onlyActs)}</a>
        {!allOpen && isFolded(shown) && (
          <a href={address({ giorni: 'aperti', dopo: query.get('dopo') })}>{say(w.openDays)}</a>
        )}
        {mayReadMail(viewer) && <a href={`/messaggi?pratica=${file.id}`}>{say(messagesWords.ofCase)}</a>}
      </p>
      {shown.length === 0 && <EmptyState>{say(w.noActs)}</EmptyState>}
      <HistoryDays entries={shown} of={file.id} newestFirst={newestFirst} allOpen={allOpen} />
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
