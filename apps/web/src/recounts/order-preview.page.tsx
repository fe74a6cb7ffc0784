import type { NamedFile } from '#documents';
import { CALENDAR_CHANGE, commonEvents, type FieldError } from '#engine';
import type { CalendarChange, PreviewedTerm, Scope } from '#procedures';
import type { viewPreviewedTerm } from '#reading';
import { sayEnd } from '#terms';
import { ErrorSummary } from '../forms/error-summary.js';
import { Form } from '../forms/form.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { Notice } from '../parts/notice.js';
import { SummaryList } from '../parts/summary-list.js';
import { Reckoning } from '../parts/time.js';
import { ActFields } from '../steps/act-fields.js';
import { fieldIn } from '../steps/field-in.js';
import { calendarLines } from './calendar-form.js';
import { orderPath, WAY } from './order.page.js';
import type { Way } from './order-forms.js';
import { recountWords as w } from './recounts.words.js';
import { sayChange } from './say-change.js';
import { valueOf } from './scope-value.js';

export type ShownTerm = ReturnType<typeof viewPreviewedTerm>;

export type PreviewGiven = {
  way: Way;
  change: CalendarChange;
  /** What it is called. */
  scope: string;
  where: Scope;
  terms: readonly PreviewedTerm[];
  /** Of these terms the first ones, in words. */
  shown: readonly ShownTerm[];
  /** What was filled in before, kept on the way. */
  sent: URLSearchParams;
  act: Record<string, string>;
  /** The text of the act, once it is given. */
  files: ReadonlyMap<string, NamedFile>;
  errors: readonly FieldError[];
  /** Why it was not ordered. */
  refused?: string;
};

const SHOWN = 200;

/** Those that cannot be counted first: somebody has to look at them. */
const RANK = { fails: 0, moves: 1, given: 2 } as const;

/** What stands on the page: of very many terms nobody reads all, and each is put into words with its derivation. */
export const toShow = (terms: readonly PreviewedTerm[]): PreviewedTerm[] =>
  [...terms].sort((a, b) => RANK[a.what] - RANK[b.what]).slice(0, SHOWN);

export const previewPage = (visit: Visit, given: PreviewGiven): Page => ({
  title: visit.say(w.previewTitle),
  crumbs: [{ label: visit.say(w.title), href: '/spostamenti' }],
  ...(given.errors.length > 0 || given.refused !== undefined ? { status: 422, wrong: true } : {}),
  content: <OrderPreview {...given} />,
});

function OrderPreview(given: PreviewGiven) {
  const { way, change, scope, where, terms, shown, sent, act, files, errors, refused } = given;
  const { say } = useReader();
  const wanted = commonEvents[CALENDAR_CHANGE]?.act;
  if (!wanted) throw new Error('A change of calendar has an act.');
  return (
    <>
      <ErrorSummary errors={errors} nameOf={(pointer) => fieldIn(CALENDAR_CHANGE, pointer, say)} />
      {refused !== undefined && (
        <Notice kind="danger" title={say(w.notOrdered)} alert>
          <p>{refused}</p>
        </Notice>
      )}
      <Notice kind="info">{say(w.previewLead)}</Notice>
      <Figures {...{ change, scope, terms }} />
      {terms.length > 0 && <Terms shown={shown} all={terms.length} />}
      <Form
        action={`${orderPath(way)}/file?per=${encodeURIComponent(valueOf(where))}`}
        enctype="multipart/form-data"
      >
        {[...sent].map(([name, value], index) => (
          <input type="hidden" key={index} name={name} value={value} />
        ))}
        <ActFields wanted={wanted} act={act} files={files} errors={errors} />
        <p class="hint">{say(w.confirmHint)}</p>
        <div class="button-row">
          <button type="submit" class="btn btn-primary" name={WAY} value="confirm">
            {say(w.confirm)}
          </button>
          <button type="submit" class="btn btn-outline-primary" name={WAY} value="edit">
            {say(w.edit)}
          </button>
        </div>
      </Form>
    </>
  );
}

function Figures({ change, scope, terms }: Pick<PreviewGiven, 'change' | 'scope' | 'terms'>) {
  const { say, language } = useReader();
  const of = (what: PreviewedTerm['what']) => terms.filter((one) => one.what === what);
  const moving = terms.filter((one) => one.what === 'moves');
  const cases = new Set(moving.map((one) => one.case)).size;
  const past = moving.filter((one) => one.past).length;
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.what), value: sayChange(change, { say, language }) },
          ...(change.kind === 'calendar' ? calendarLines(change.calendar, language) : []),
          { label: say(w.scope), value: scope },
          { label: say(w.moves), value: say(w.movesIn, { terms: moving.length, cases }) },
          { label: say(w.stay), value: String(of('given').length) },
          { label: say(w.fail), value: String(of('fails').length) },
        ]}
      />
      {moving.length === 0 && <p>{say(w.nobodyMoves)}</p>}
      {past > 0 && (
        <Notice kind="warning" title={say(w.pastTitle)}>
          <p>{say(w.past, { n: past })}</p>
        </Notice>
      )}
    </>
  );
}

function Terms({ shown, all }: Pick<PreviewGiven, 'shown'> & { all: number }) {
  const { say } = useReader();
  return (
    <>
      <DataTable
        caption={say(w.terms)}
        rows={shown}
        keyOf={({ caseId, term, key }) => `${caseId} ${term} ${key}`}
        columns={[
          {
            label: say(w.case),
            header: true,
            cell: ({ caseId, caseTitle }) => <a href={`/pratiche/${caseId}`}>{caseTitle}</a>,
          },
          { label: say(w.term), cell: ({ name }) => name },
          { label: say(w.was), cell: ({ fromAt }) => <End at={fromAt} /> },
          { label: say(w.becomes), cell: (one) => <Becomes one={one} /> },
        ]}
      />
      {all > shown.length && <p class="hint">{say(w.firstOnes, { shown: shown.length, all })}</p>}
    </>
  );
}

/** The last day counts whole. */
function End({ at }: { at: string }) {
  const { language } = useReader();
  return <time datetime={at}>{sayEnd(at, language)}</time>;
}

function Becomes({ one: { what, toAt, past, why } }: { one: ShownTerm }) {
  const { say } = useReader();
  if (what === 'given') return <>{say(w.staysGiven)}</>;
  if (what === 'fails' || toAt === null) return <>{why}</>;
  return (
    <>
      <End at={toAt} /> {past && <strong>({say(w.isPast)})</strong>}
      {why !== null && <Reckoning lines={why} />}
    </>
  );
}
