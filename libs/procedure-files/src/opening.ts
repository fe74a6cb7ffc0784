/** What a procedure file opens: which workflow, and with what. Plain JSON; the workflow's own schema checks it. */
import type { Cents } from '#money';
import {
  baseContributionOf,
  fundingByYear,
  municipalContributionOf,
  mostMunicipalContributionOf,
} from './funding.js';
import { isNotice } from './kind.js';
import { withNorms } from './parameters.js';
import type { CoProgrammingFile, NoticeFile, ProcedureFile } from './schemas/procedure-file.schema.js';
import type { Programme } from './schemas/programme.schema.js';

export type Opening = { workflow: string; title: string; input: object };

/** The root case of a procedure: its workflow, its title, and the input that the workflow's schema takes. */
export function openingOf(file: ProcedureFile): Opening {
  const title = file.procedure.shortTitle ?? file.procedure.title;
  if (isNotice(file)) return { workflow: 'notice', title, input: noticeInput(file) };
  return { workflow: 'co-programming', title, input: coProgrammingInput(file) };
}

const headOf = ({ body, procedure }: ProcedureFile) => ({
  body: { slug: body.slug, name: body.name },
  procedure: {
    slug: procedure.slug,
    title: procedure.title,
    ...(procedure.shortTitle === undefined ? {} : { shortTitle: procedure.shortTitle }),
  },
});

function coProgrammingInput(file: CoProgrammingFile): object {
  const { areas, sessions, outcomes } = file.coProgramming;
  return {
    ...headOf(file),
    areas: areas.map(({ code, title }) => ({ code, title })),
    sessions: sessions.map(({ kind, count, groups }) => ({
      kind,
      count,
      ...(groups === undefined ? {} : { groups }),
    })),
    outcomes: outcomes.map(({ kind }) => kind),
    parameters: withNorms(file),
  };
}

function noticeInput(file: NoticeFile): object {
  const { period, coProgramming, linkedProcedures } = file.procedure;
  return {
    ...headOf(file),
    period: { from: period.from, to: period.to },
    programmes: file.programmes.map((programme) => programmeInput(programme, file)),
    coProgramming:
      coProgramming === undefined
        ? null
        : {
            slug: coProgramming.slug,
            outcome: coProgramming.outcome,
            acts: coProgramming.acts.flatMap((id) => actsNamed(id, file)),
          },
    linked: linkedProcedures.map(({ slug, title }) => ({ procedure: slug, title })),
    parameters: withNorms(file),
  };
}

function actsNamed(id: string, file: NoticeFile): object[] {
  return file.acts
    .filter((act) => act.id === id)
    .map(({ type, number, date, body, title }) => ({
      type,
      ...(number === undefined ? {} : { number }),
      date,
      body,
      title,
    }));
}

function programmeInput(programme: Programme, file: NoticeFile): object {
  const years = fundingByYear(programme, file) ?? [];
  return {
    code: programme.code,
    title: programme.title,
    aim: programme.aim.text,
    contribution: baseContributionOf(programme, file),
    byYear: years.map(({ from, total }) => ({ year: yearOf(from), amount: total })),
    municipalShare: municipalContributionOf(programme, file) ?? mostMunicipalContributionOf(programme, file),
    lines: linesOf(programme, file),
    links: programme.links.flatMap(({ to }) => (to === undefined ? [] : [to])),
    figures: [...new Set(programme.professionalFigures.figures)],
  };
}

type Line = { payer: string; year?: number; amount: Cents; municipal: boolean };

/** Known shares by year, and shares of which nobody stated the span without one. */
function linesOf(programme: Programme, file: NoticeFile): Line[] {
  const municipal = (payer: string) => file.payers.some((each) => each.code === payer && each.municipal);
  const known = (fundingByYear(programme, file) ?? []).flatMap(({ from, shares }) =>
    shares.flatMap(({ payer, amount }) =>
      amount === null ? [] : [{ payer, year: yearOf(from), amount, municipal: municipal(payer) }],
    ),
  );
  const unstated = programme.funding.lines
    .filter(({ span, year }) => span === 'unstated' && year === undefined)
    .map(({ payer, amount }) => ({ payer, amount, municipal: municipal(payer) }));
  return [...known, ...unstated];
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
