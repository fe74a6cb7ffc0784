/** The files that a reader of a case may open. */
import { mayRead, uploadsOf, type Upload } from '#documents';
import type { Iter } from '#door';
import { namesOf, organisationsOf } from '#identity';
import type { SeenCase } from '#reading';
import type { Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';

export type CaseDocument = Upload & {
  /** The person, for files of the body. */
  sender: string;
};

/** Each content once for each of its places, as it came last; the newest first. */
export async function caseDocuments(
  { pool }: Pick<Iter, 'pool'>,
  visit: Visit,
  { file, sight }: SeenCase,
): Promise<CaseDocument[]> {
  const reader = { sight, organisations: organisationsOf(viewerIn(visit)) };
  const all = (await uploadsOf(pool, file.id)).filter((upload) => mayRead(upload, reader));
  const places = new Set<string>();
  const once = all.filter(({ event, field, hash }) => {
    const place = `${event} ${field} ${hash}`;
    return !places.has(place) && places.add(place);
  });
  const people = await namesOf(
    pool,
    once.map(({ uploadedBy }) => uploadedBy),
  );
  return once.map((one) => ({ ...one, sender: people.get(one.uploadedBy) ?? '' }));
}
