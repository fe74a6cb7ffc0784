/** Who has locked which sheet; the points of others only once no sheet can change any more. */
import type { EvaluationContext, Sheet } from '../../../../../workflows/evaluation/evaluation.context.js';
import { candidatesFor } from '../../../../../workflows/evaluation/ranking.js';
import { lockers } from '../../../../../workflows/evaluation/evaluation.rules.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { applicationNumber } from '../../../../../workflows/expression-of-interest/application-number.js';

const SHEET_DECIMALS = 2;

/** Whole units of the last decimal, as a number. */
export const sayPoints = (units: number, decimals: number, language: string): string =>
  (units / 10 ** decimals).toLocaleString(language === 'it' ? 'it-IT' : 'en-GB', {
    minimumFractionDigits: decimals,
  });

const totalOf = ({ points }: Sheet): number => Object.values(points).reduce((sum, one) => sum + one, 0);

/** One table for each programme: applications by commissioners. */
export function Sheets({ context, known }: Presented<EvaluationContext>) {
  const { say, language, viewer } = useReader();
  const members = lockers(context);
  const closed = context.rankings.length > 0;
  const scoring = closed || context.sheets.length > 0;
  if (members.length === 0 || !scoring) return null;
  const sheetOf = (person: string, application: string, programme: string) =>
    context.sheets.find(
      (one) => one.member === person && one.application === application && one.programme === programme,
    );
  const shown = (person: string, sheet: Sheet | undefined): string => {
    if (!sheet) return say(w.sheetOpen);
    return closed || person === viewer?.person.id
      ? sayPoints(totalOf(sheet), SHEET_DECIMALS, language)
      : say(w.sheetLocked);
  };
  const wanted = context.programmes.reduce(
    (sum, { code }) => sum + candidatesFor(context.candidates, code).length * members.length,
    0,
  );
  return (
    <section aria-labelledby="sheets">
      <h3 id="sheets">{say(w.sheets)}</h3>
      <p>
        {say(w.sheetsLocked, { done: context.sheets.length, all: wanted })} {!closed && say(w.sheetsHidden)}
      </p>
      {context.programmes.map(({ code, title }) => (
        <DataTable
          key={code}
          caption={say(w.sheetsOf, { programme: `${code} · ${title}` })}
          rows={candidatesFor(context.candidates, code)}
          keyOf={({ application }) => application}
          columns={[
            {
              label: say(w.application),
              header: true,
              cell: ({ application, lead }) =>
                `n. ${applicationNumber(application)} · ${known.organisation(lead)}`,
            },
            ...members.map(({ person }) => ({
              label: known.person(person),
              number: true,
              cell: ({ application }: { application: string }) =>
                shown(person, sheetOf(person, application, code)),
            })),
            ...(closed
              ? [
                  spread(
                    context,
                    members.map(({ person }) => person),
                    code,
                    say,
                    language,
                  ),
                ]
              : []),
          ]}
        />
      ))}
    </section>
  );
}

/** How far apart the commissioners are: a reason to talk before the minutes. */
function spread(
  { sheets }: EvaluationContext,
  members: readonly string[],
  programme: string,
  say: ReturnType<typeof useReader>['say'],
  language: string,
) {
  return {
    label: say(w.spread),
    number: true,
    cell: ({ application }: { application: string }) => {
      const totals = sheets
        .filter((one) => one.application === application && one.programme === programme)
        .filter(({ member }) => members.includes(member))
        .map(totalOf);
      return totals.length === 0
        ? '—'
        : sayPoints(Math.max(...totals) - Math.min(...totals), SHEET_DECIMALS, language);
    },
  };
}
