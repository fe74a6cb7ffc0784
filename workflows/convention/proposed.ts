/** What the office means to take away from the final account, as it is told to the lead. */
import type { Said } from '#engine';
import { saidEuro } from '#money';
import { saidDate } from '#terms';
import type { ConventionContext } from './convention.context.js';

type Proposing = Pick<ConventionContext, 'proposed' | 'project' | 'reports'>;

export function saidProposal({ proposed, project, reports }: Proposing): Said {
  const activity = (code: string): Said => {
    const title = project.activities.find((one) => one.code === code)?.title ?? code;
    return { it: title, en: title };
  };
  const rows = [
    ...(proposed?.reductions ?? []).map(({ activity: code, ...row }) => ({ what: activity(code), ...row })),
    ...(proposed?.disallowances ?? []).map(({ period, ...row }) => ({
      what: saidPeriod(reports, period),
      ...row,
    })),
  ];
  const less = { it: 'in meno', en: 'less' };
  const said = (language: 'it' | 'en'): string =>
    rows
      .map(
        ({ what, amount, reason }) =>
          `${what[language]}: ${saidEuro(amount)[language]} ${less[language]} (${reason})`,
      )
      .join('; ');
  return { it: said('it'), en: said('en') };
}

/** A period is known by its code; people know its days. */
export function saidPeriod(reports: ConventionContext['reports'], key: string): Said {
  const report = reports.find((one) => one.key === key);
  if (!report) return { it: key, en: key };
  const [from, to] = [saidDate(report.from), saidDate(report.to)];
  return { it: `da ${from.it} a ${to.it}`, en: `from ${from.en} to ${to.en}` };
}
