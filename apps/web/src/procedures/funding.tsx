import { contributionOf, type NoticeFile } from '#procedure-files';
import { useReader } from '../page/reader.js';
import { Euro } from '../cases/presenters/said.js';
import { DataTable } from '../parts/data-table.js';
import { procedureWords as w } from './procedure.words.js';

/** What the documents say of the money, and what the sums say: a difference is shown, never mended. */
export function Funding({ file }: { file: NoticeFile }) {
  const { say } = useReader();
  const rows = file.programmes.map((programme) => ({
    programme,
    ...contributionOf(programme, file.procedure.period),
  }));
  return (
    <section aria-labelledby="funding">
      <h2 id="funding">{say(w.programmes)}</h2>
      <DataTable
        caption={say(w.programmes)}
        headed
        rows={rows}
        keyOf={({ programme }) => programme.code}
        columns={[
          { label: say(w.code), header: true, cell: ({ programme }) => programme.code },
          { label: say(w.programme), cell: ({ programme }) => programme.title },
          {
            label: say(w.perYear),
            number: true,
            cell: ({ programme }) => <Euro cents={programme.funding.annual.amount} />,
          },
          {
            label: say(w.stated),
            number: true,
            cell: ({ stated }) => (stated === null ? say(w.unknown) : <Euro cents={stated} />),
          },
          {
            label: say(w.computed),
            number: true,
            cell: ({ computed }) => (computed === null ? say(w.unknown) : <Euro cents={computed} />),
          },
          {
            label: say(w.differs),
            number: true,
            cell: ({ stated, computed }) =>
              stated === null || computed === null || stated === computed ? (
                '—'
              ) : (
                <strong class="effect-warning">
                  <Euro cents={stated - computed} />
                </strong>
              ),
          },
        ]}
      />
    </section>
  );
}
