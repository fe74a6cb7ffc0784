import { instantOf } from '#terms';
import type { NoticeContext } from '../../../../../workflows/notice/notice.context.js';
import { useReader } from '../../page/reader.js';
import { SummaryList } from '../../parts/summary-list.js';
import { When } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { ActSaid } from './said.js';

/** The notice in numbers; its cases stand below, one by one. */
export function Notice({ context, known }: Presented<NoticeContext>) {
  const { say } = useReader();
  const { approval, officer, applications, clarifications, parameters } = context;
  const { openAt, closeAt } = parameters.applications;
  return (
    <SummaryList
      rows={[
        { label: say(w.decision), value: <ActSaid act={approval?.act} /> },
        { label: say(w.officer), value: officer && known.person(officer.person) },
        {
          label: say(w.noticeDates),
          value: (
            <>
              <When at={instantOf(openAt.value)} /> – <When at={instantOf(closeAt.value)} />
            </>
          ),
        },
        { label: say(w.applications), value: String(Object.keys(applications).length) },
        { label: say(w.questions), value: String(clarifications.length) },
      ]}
    />
  );
}
