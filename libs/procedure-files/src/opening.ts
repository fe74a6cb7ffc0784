/** What a procedure file opens: which workflow, and with what. Plain JSON; the workflow's own schema checks it. */
import { isNotice } from './kind.js';
import { withNorms } from './parameters.js';
import type { CoProgrammingFile, NoticeFile, ProcedureFile } from './schemas/procedure-file.schema.js';

export type Opening = { workflow: string; title: string; input: object };

export function openingOf(file: ProcedureFile): Opening {
  const { title } = file.procedure;
  if (isNotice(file)) return { workflow: 'notice', title, input: noticeInput(file) };
  return { workflow: 'co-programming', title, input: coProgrammingInput(file) };
}

const headOf = ({ body, procedure }: ProcedureFile) => ({
  body: { slug: body.slug, name: body.name },
  procedure: { slug: procedure.slug, title: procedure.title },
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
  const { procedure } = file;
  return {
    ...headOf(file),
    programmes: file.programmes.map((programme) => ({ code: programme.code, title: programme.title })),
    period: procedure.period,
    parameters: withNorms(file),
  };
}
