import { actTypeWords } from '#engine';
import type { EventBody } from '#reading';
import { useReader } from '../page/reader.js';
import { SummaryList } from '../parts/summary-list.js';
import { ActCited } from '../record/entry.js';
import type { NamesInside } from '../record/names.js';
import { DocumentNamed, ValueView } from '../record/value-view.js';
import { stepWords as w } from './step.words.js';

export type WrittenStep = {
  body: EventBody;
  names: NamesInside;
  /** Names of the fields that are amounts of money. */
  amounts: ReadonlySet<string>;
};

/** What will stand in the record, read over before it does. */
export function Written({ body: { type: event, data, act }, names, amounts }: WrittenStep) {
  const { say, language } = useReader();
  const isEmpty = Object.keys(data ?? {}).length === 0;
  if (isEmpty && !act) return null;
  return (
    <section aria-labelledby="written">
      <h2 id="written">{say(w.data)}</h2>
      {!isEmpty && <ValueView event={event} value={data} names={names} amounts={amounts} />}
      {act && (
        <SummaryList
          rows={[
            {
              label: say(w.act),
              value: (
                <>
                  <ActCited act={{ ...act, typeText: actTypeWords(act.type)[language] }} />{' '}
                  {act.documentHash && <DocumentNamed hash={act.documentHash} names={names} />}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
