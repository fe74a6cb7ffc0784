import { sayPath, type Warning } from '../findings.js';
import { isNotice } from '../kind.js';
import type { NoticeFile, ProcedureFile } from '../schemas/procedure-file.schema.js';

/**
 * What only several files together can show: links to a procedure or programme that none of them holds, and linked procedures
 * of which one does not name the other. For a body's whole set of files; a single file is judged by `parseProcedureFile`.
 */
export function checkTogether(files: readonly { file: string; procedure: ProcedureFile }[]): Warning[] {
  const known = new Map(files.map(({ procedure }) => [procedure.procedure.slug, procedure]));
  return files.flatMap(({ file, procedure }) => [
    ...linkedProcedures(procedure, file, known),
    ...(isNotice(procedure) ? foreignProgrammes(procedure, file, known) : []),
  ]);
}

type Known = ReadonlyMap<string, ProcedureFile>;

function linkedProcedures({ procedure }: ProcedureFile, file: string, known: Known): Warning[] {
  return procedure.linkedProcedures.flatMap(({ slug }, index): Warning[] => {
    const path = sayPath(['procedure', 'linkedProcedures', index]);
    const other = known.get(slug);
    if (other === undefined) {
      const it = `La procedura collegata «${slug}» non è fra i file caricati.`;
      return [
        {
          code: 'linked-procedure-missing',
          file,
          path,
          text: { it, en: `The linked procedure «${slug}» is not among the loaded files.` },
        },
      ];
    }
    if (other.procedure.linkedProcedures.some((each) => each.slug === procedure.slug)) return [];
    const it = `«${procedure.slug}» è collegata a «${slug}», che però non la nomina.`;
    return [
      {
        code: 'link-not-mutual',
        file,
        path,
        text: { it, en: `«${procedure.slug}» is linked to «${slug}», which does not name it.` },
      },
    ];
  });
}

function foreignProgrammes(notice: NoticeFile, file: string, known: Known): Warning[] {
  return notice.programmes.flatMap(({ code, links }, index) =>
    links.flatMap(({ to }, at): Warning[] => {
      const [slug, target] = to?.includes('/') === true ? to.split('/') : [];
      const other = known.get(slug ?? '');
      if (target === undefined || other === undefined || !isNotice(other)) return [];
      if (other.programmes.some((each) => each.code === target)) return [];
      const text = {
        it: `Il programma ${code} si collega a «${target}», che «${slug ?? ''}» non contiene.`,
        en: `Programme ${code} links to «${target}», which «${slug ?? ''}» does not hold.`,
      };
      return [
        {
          code: 'linked-programme-missing',
          file,
          path: sayPath(['programmes', index, 'links', at, 'to']),
          text,
        },
      ];
    }),
  );
}
