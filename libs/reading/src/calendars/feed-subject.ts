/** What a calendar address is asked to show, judged by what its person may read; and the address itself. */
import { Problem, type Iter } from '#door';
import { organisationsOf, type FeedOf, type Viewer } from '#identity';
import { findProcedure } from '../procedures/procedure.queries.js';

type Asked = {
  kind: FeedOf['kind'];
  organisationId?: string | undefined;
  procedureId?: string | undefined;
};

/** @throws a problem if it is not one that this person may read */
export async function feedSubject(iter: Iter, viewer: Viewer, asked: Asked): Promise<FeedOf> {
  const { kind, organisationId, procedureId } = asked;
  if (kind !== 'organisation' && organisationId !== undefined) throw misplaced('organisationId');
  if (kind !== 'procedure' && procedureId !== undefined) throw misplaced('procedureId');
  if (kind === 'person') return { kind };
  if (kind === 'organisation') {
    if (organisationId === undefined) throw missing('organisationId');
    if (!organisationsOf(viewer).includes(organisationId)) throw noMandate();
    return { kind, organisation: organisationId };
  }
  if (procedureId === undefined) throw missing('procedureId');
  await findProcedure(iter, viewer, procedureId);
  return { kind, procedure: procedureId };
}

export const feedAddress = ({ protocol, host }: { protocol: string; host: string }, token: string): string =>
  `${protocol}://${host}/calendari/${token}.ics`;

const atField = (name: string, it: string, en: string): Problem =>
  new Problem('bad-request', {
    detail: { it, en },
    errors: (language) => [{ pointer: `/${name}`, message: language === 'it' ? it : en }],
  });

const missing = (name: string): Problem =>
  atField(name, `Per questo calendario occorre «${name}».`, `This calendar needs "${name}".`);

const misplaced = (name: string): Problem =>
  atField(
    name,
    `«${name}» non va con questo genere di calendario.`,
    `"${name}" does not go with this kind of calendar.`,
  );

const noMandate = (): Problem =>
  new Problem('not-yours', {
    detail: {
      it: 'Per questo ente non c’è un mandato valido oggi.',
      en: 'There is no mandate in force today for this organisation.',
    },
  });
