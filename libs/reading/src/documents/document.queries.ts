/** The files of a case that a reader may open. */
import { findUpload, mayRead, uploadsOf, type Upload } from '#documents';
import { type Iter, notFound, Problem } from '#door';
import { namesOf, organisationsOf, type Viewer } from '#identity';
import { findCase } from '../cases/case.queries.js';
import type { SeenCase, Sight } from '../sight.js';

export type CaseDocument = Upload & {
  /** The person; null for who is not of the body, unless it is one of their own organisation. */
  sender: string | null;
};

/** Each content once for each of its places, as it came last; the newest first. */
export async function documentsOf(
  { pool }: Pick<Iter, 'pool'>,
  viewer: Viewer,
  { file, sight }: SeenCase,
): Promise<CaseDocument[]> {
  const reader = { sight, organisations: organisationsOf(viewer) };
  const all = (await uploadsOf(pool, file.id)).filter((upload) => mayRead(upload, reader));
  const places = new Set<string>();
  const once = all.filter(({ event, field, hash }) => {
    const place = `${event} ${field} ${hash}`;
    return !places.has(place) && places.add(place);
  });
  const isNamed = ({ organisation }: Upload): boolean =>
    sight === 'inside' || (organisation !== null && reader.organisations.includes(organisation));
  const people = await namesOf(
    pool,
    once.filter(isNamed).map(({ uploadedBy }) => uploadedBy),
  );
  return once.map((one) => ({ ...one, sender: people.get(one.uploadedBy) ?? null }));
}

/** @throws a problem if it is not there, or not to be read by this viewer: the two are answered alike */
export async function findDocument(iter: Iter, viewer: Viewer, id: string): Promise<Upload> {
  const upload = await findUpload(iter.pool, id);
  const reader = upload && {
    organisations: organisationsOf(viewer),
    sight: await sightOf(iter, viewer, upload.case),
  };
  if (!upload || !reader || !mayRead(upload, reader))
    throw notFound({ it: 'Il documento', en: 'The document' });
  return upload;
}

async function sightOf(iter: Iter, viewer: Viewer, caseId: string): Promise<Sight | null> {
  try {
    return (await findCase(iter, viewer, caseId)).sight;
  } catch (problem) {
    if (problem instanceof Problem && problem.kind === 'unknown') return null;
    throw problem;
  }
}
