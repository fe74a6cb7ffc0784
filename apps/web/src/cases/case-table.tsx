import type { CaseView } from '#reading';
import { useReader } from '../page/reader.js';
import { DataTable } from '../parts/data-table.js';
import { StatusTag } from '../parts/status-tag.js';
import { When } from '../parts/time.js';
import { caseWords as w } from './case.words.js';
import type { Known } from './presenters/ground.js';
import { Original } from '../parts/original.js';

type Given = {
  caption: string;
  files: readonly CaseView[];
  known: Known;
  /** The heading just above says the same as the caption. */
  headed?: boolean;
  /** Links that sort, where the list can be sorted. */
  sortBy?: (field: 'title' | 'recordedAt') => { href: string; now: 'ascending' | 'descending' | null };
};

export function CaseTable({ caption, files, known, headed = false, sortBy }: Given) {
  const { say } = useReader();
  return (
    <DataTable
      caption={caption}
      headed={headed}
      rows={files}
      keyOf={({ id }) => id}
      columns={[
        {
          label: say(w.title),
          header: true,
          cell: ({ id, title, organisationId }) => (
            <>
              <a href={`/pratiche/${id}`}>
                <Original>{title}</Original>
              </a>
              {organisationId !== null && (
                <span class="hint whose">{known.organisation(organisationId)}</span>
              )}
            </>
          ),
          ...(sortBy ? { sort: sortBy('title') } : {}),
        },
        { label: say(w.kind), cell: ({ workflow }) => workflow.title },
        {
          label: say(w.status),
          cell: (file) => <StatusTag of={{ ...file, workflow: file.workflow.name }} />,
        },
        { label: say(w.phase), cell: ({ outcomeText, stateText }) => outcomeText ?? stateText },
        {
          label: say(w.lastStep),
          cell: ({ recordedAt }) => <When at={recordedAt} />,
          ...(sortBy ? { sort: sortBy('recordedAt') } : {}),
        },
      ]}
    />
  );
}
