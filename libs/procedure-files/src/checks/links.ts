import type { Misfit, Path } from '../findings.js';
import { isCoProgramming, isNotice } from '../kind.js';
import { nearest } from '../reading/nearest.js';
import type { CoProgrammingFile, NoticeFile, ProcedureFile } from '../schemas/procedure-file.schema.js';

/** Everything that a file refers to by name exists: programmes, strands, acts, linked procedures. */
export function linkMisfits(file: ProcedureFile): Misfit[] {
  return [
    ...file.procedure.linkedProcedures
      .map(({ slug }, index) => ({ slug, path: ['procedure', 'linkedProcedures', index, 'slug'] }))
      .filter(({ slug }) => slug === file.procedure.slug)
      .map(({ path }) => ({
        path,
        message: 'La procedura è collegata a sé stessa.',
        expected: 'il nome breve di un’altra procedura',
      })),
    ...unknownActs(file, file.procedure.coProgramming?.acts ?? [], ['procedure', 'coProgramming']),
    ...(isNotice(file) ? programmeLinks(file) : []),
    ...(isCoProgramming(file) ? outcomeActs(file) : []),
  ];
}

function programmeLinks(file: NoticeFile): Misfit[] {
  const codes = file.programmes.map(({ code }) => code);
  const linked = file.procedure.linkedProcedures.map(({ slug }) => slug);
  return file.programmes.flatMap((programme, index) => [
    ...programme.links.flatMap(({ to, mirrored }, at) => {
      const path = ['programmes', index, 'links', at, 'to'];
      if (to === undefined || to === 'all') return [];
      if (to.includes('/')) return foreignLink(to, linked, path);
      if (!codes.includes(to)) return [unknown('programma', to, codes, path)];
      if (mirrored === true && !pointsBack(file, to, programme.code))
        return [notMirrored(programme.code, to, path)];
      return [];
    }),
    ...(programme.strandVariants ?? []).flatMap(({ strands }, at) => {
      const own = programme.strands.map(({ code }) => code);
      return strands
        .map((strand, place) => ({
          strand,
          path: ['programmes', index, 'strandVariants', at, 'strands', place],
        }))
        .filter(({ strand }) => !own.includes(strand))
        .map(({ strand, path }) => unknown('filone', strand, own, path));
    }),
  ]);
}

function foreignLink(to: string, linked: readonly string[], path: Path): Misfit[] {
  const slug = to.split('/')[0] ?? '';
  return linked.includes(slug) ? [] : [unknown('procedura collegata', slug, linked, path)];
}

function pointsBack(file: NoticeFile, from: string, to: string): boolean {
  return file.programmes.some(({ code, links }) => code === from && links.some((link) => link.to === to));
}

function notMirrored(from: string, to: string, path: Path): Misfit {
  return {
    path: [...path.slice(0, -1), 'mirrored'],
    message: `Il collegamento da ${from} a ${to} è detto reciproco, ma ${to} non nomina ${from}.`,
    expected: `mirrored: false, oppure un collegamento da ${to} a ${from}`,
  };
}

function outcomeActs(file: CoProgrammingFile): Misfit[] {
  return file.coProgramming.outcomes.flatMap(({ acts }, index) =>
    unknownActs(file, acts, ['coProgramming', 'outcomes', index]),
  );
}

function unknownActs(file: ProcedureFile, acts: readonly string[], path: Path): Misfit[] {
  const known = file.acts.map(({ id }) => id);
  return acts
    .map((act, at) => ({ act, path: [...path, 'acts', at] }))
    .filter(({ act }) => !known.includes(act))
    .map(({ act, path: place }) => unknown('atto', act, known, place));
}

function unknown(what: string, name: string, known: readonly string[], path: Path): Misfit {
  const meant = nearest(name, known);
  return {
    path,
    message: `Non c’è nessun ${what} «${name}».`.replace('nessun procedura', 'nessuna procedura'),
    expected: `${meant === undefined ? '' : `forse «${meant}»? `}Si sceglie fra: ${known.join(', ') || 'nessuno è elencato'}`,
  };
}
