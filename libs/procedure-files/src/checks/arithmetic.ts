import { multipleOf, sayEuro, type MoneyLanguage } from '#money';
import type { Remark } from '../findings.js';
import { contributionOf } from '../funding.js';
import { saySpan, wholeYearsOf } from '../period.js';
import type { NoticeFile } from '../schemas/procedure-file.schema.js';
import type { Programme } from '../schemas/programme.schema.js';

/** The total that the document states against the yearly contribution times the years. */
export function contributionRemarks(file: NoticeFile): Remark[] {
  const { period } = file.procedure;
  return file.programmes.flatMap((programme, index): Remark[] => {
    const { stated, computed } = contributionOf(programme, period);
    if (stated === null || computed === null || stated === computed) return [];
    const difference = stated - computed;
    const annual = programme.funding.annual.amount;
    const [years, span] = [wholeYearsOf(period), saySpan(period)];
    return [
      {
        code: 'contribution-arithmetic',
        path: ['programmes', index, 'funding', 'wholePeriodStated'],
        difference,
        text: {
          it: `${nameOf(programme, 'it')}: per il periodo ${span} il documento dice ${sayEuro(stated)}, ma ${years} volte ${sayEuro(annual)} fa ${sayEuro(computed)} (${signed(difference, 'it')}). Nessuno dei due importi è stato corretto: l’ente deve dire quale vale.`,
          en: `${nameOf(programme, 'en')}: for ${span} the document says ${sayEuro(stated, 'en')}, but ${years} times ${sayEuro(annual, 'en')} makes ${sayEuro(computed, 'en')} (${signed(difference, 'en')}). Neither amount was corrected: the body must say which one holds.`,
        },
      },
    ];
  });
}

/** Shares without a stated span, and a payer's yearly share that does not make that payer's total. */
export function shareRemarks(file: NoticeFile): Remark[] {
  return file.programmes.flatMap((programme, index) => [
    ...unstatedSpans(programme, index, file),
    ...shareArithmetic(programme, index, file),
  ]);
}

function unstatedSpans(programme: Programme, index: number, file: NoticeFile): Remark[] {
  return programme.funding.lines.flatMap(({ span, year, payer, amount }, at): Remark[] =>
    span !== 'unstated' || year !== undefined
      ? []
      : [
          {
            code: 'share-span-unstated',
            path: ['programmes', index, 'funding', 'lines', at],
            text: {
              it: `${nameOf(programme, 'it')}: la quota a carico di «${payerName(payer, file)}» (${sayEuro(amount)}) non dice se vale per un anno o per tutto il periodo ${saySpan(file.procedure.period)}. Va chiesto all’ente.`,
              en: `${nameOf(programme, 'en')}: the share paid by «${payerName(payer, file)}» (${sayEuro(amount, 'en')}) does not say whether it is for one year or for the whole period ${saySpan(file.procedure.period)}. Ask the body.`,
            },
          },
        ],
  );
}

function shareArithmetic(programme: Programme, index: number, file: NoticeFile): Remark[] {
  const years = wholeYearsOf(file.procedure.period);
  const { lines } = programme.funding;
  return lines.flatMap((whole, at): Remark[] => {
    const yearly = lines.find(
      (line) => line.payer === whole.payer && line.span === 'annual' && line.year === undefined,
    );
    if (whole.span !== 'whole-period' || yearly === undefined || years === null) return [];
    const computed = multipleOf(yearly.amount, years);
    if (computed === whole.amount) return [];
    const difference = whole.amount - computed;
    const said = (language: MoneyLanguage) =>
      [whole.amount, yearly.amount, computed].map((amount) => sayEuro(amount, language)) as [
        string,
        string,
        string,
      ];
    const [it, en] = [said('it'), said('en')];
    const payer = payerName(whole.payer, file);
    return [
      {
        code: 'share-arithmetic',
        path: ['programmes', index, 'funding', 'lines', at],
        difference,
        text: {
          it: `${nameOf(programme, 'it')}: la quota a carico di «${payer}» è detta ${it[0]} in tutto, ma ${years} volte ${it[1]} fa ${it[2]} (${signed(difference, 'it')}). Nessun importo è stato corretto.`,
          en: `${nameOf(programme, 'en')}: the share paid by «${payer}» is said to be ${en[0]} in all, but ${years} times ${en[1]} makes ${en[2]} (${signed(difference, 'en')}). No amount was corrected.`,
        },
      },
    ];
  });
}

function nameOf({ code, title }: Programme, language: MoneyLanguage): string {
  return `${language === 'it' ? 'Programma' : 'Programme'} ${code} «${title}»`;
}

function payerName(payer: string, file: NoticeFile): string {
  return file.payers.find(({ code }) => code === payer)?.name ?? payer;
}

function signed(difference: number, language: MoneyLanguage): string {
  return `${difference > 0 ? '+' : ''}${sayEuro(difference, language)}`;
}
