import type { Remark } from '../findings.js';
import type { CoProgrammingFile, NoticeFile } from '../schemas/procedure-file.schema.js';

/** A professional figure that its programme lists twice. */
export function figureRemarks(file: NoticeFile): Remark[] {
  return file.programmes.flatMap(({ code, title, professionalFigures: { figures } }, index) =>
    figures.flatMap((figure, at): Remark[] =>
      figures.findIndex((each) => each.toLowerCase() === figure.toLowerCase()) === at
        ? []
        : [
            {
              code: 'figure-listed-twice',
              path: ['programmes', index, 'professionalFigures', 'figures', at],
              text: {
                it: `Programma ${code} «${title}»: la figura «${figure}» è elencata due volte; le figure distinte sono ${distinct(figures)}.`,
                en: `Programme ${code} «${title}»: the figure «${figure}» is listed twice; there are ${distinct(figures)} distinct figures.`,
              },
            },
          ],
    ),
  );
}

/** The acts of an outcome that do not follow each other in time. */
export function actOrderRemarks(file: CoProgrammingFile): Remark[] {
  const dateOf = new Map(file.acts.map(({ id, date }) => [id, date]));
  return file.coProgramming.outcomes.flatMap(({ title, acts }, index) =>
    acts.flatMap((act, at): Remark[] => {
      const [before, date] = [dateOf.get(acts[at - 1] ?? ''), dateOf.get(act)];
      if (before === undefined || date === undefined || before <= date) return [];
      return [
        {
          code: 'acts-out-of-order',
          path: ['coProgramming', 'outcomes', index, 'acts', at],
          text: {
            it: `«${title}»: l’atto ${act} del ${date} viene dopo un atto del ${before}.`,
            en: `«${title}»: the act ${act} of ${date} comes after an act of ${before}.`,
          },
        },
      ];
    }),
  );
}

/** How many different figures a list holds. */
export function distinct(figures: readonly string[]): number {
  return new Set(figures.map((figure) => figure.toLowerCase())).size;
}
