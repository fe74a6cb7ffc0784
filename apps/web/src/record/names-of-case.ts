/** The names of what the record of a case holds, as far as its reader sees the case. */
import type { Iter } from '#door';
import { readCase } from '#procedures';
import { workflowOf, type SeenCase } from '#reading';
import { knownIn } from '../cases/known.js';
import type { Visit } from '../page/visit.js';
import { programmesOf } from '../references/beside-case.js';
import { offersFrom } from '../references/offered.js';
import { codesOf } from './codes.js';
import { namesInside, type NamesInside } from './names.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export async function namesIn(
  iter: Iter,
  { language }: Pick<Visit, 'language'>,
  { file, sight }: SeenCase,
  things: unknown,
): Promise<NamesInside> {
  const names = await namesInside(iter.pool, things, file.id);
  const row = await readCase(iter.pool, file.id);
  const whole = (row?.envelope.context ?? {}) as Record<string, unknown>;
  // The parameters of a notice are public; the rest of a case is for who is inside it.
  const context = sight === 'inside' ? whole : { parameters: whole['parameters'] };
  const known = await knownIn(iter, sight === 'inside' ? [context, things] : context);
  const offers = offersFrom({
    context,
    known,
    language,
    beside: { programme: await programmesOf(iter.pool, file.procedureId) },
  });
  const titles = sight === 'inside' ? await titlesIn(iter, things) : new Map<string, string>();
  const met = (id: string): string | null => {
    if (!UUID.test(id)) return null;
    const name = titles.get(id) ?? [known.person(id), known.organisation(id)].find((one) => one !== id);
    return name ?? null;
  };
  return {
    ...names,
    known: (id) => names.known(id) ?? met(id),
    coded: codesOf(workflowOf(iter.procedure, file), offers),
  };
}

/** Cases that the steps name: those that told something, and those about which something was told. */
async function titlesIn({ pool }: Iter, things: unknown): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; title: string }>(
    'SELECT id, title FROM case_file WHERE id = ANY($1::uuid[])',
    [[...new Set(JSON.stringify(things).match(UUIDS) ?? [])]],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
