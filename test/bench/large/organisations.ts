/** Many made-up organisations, each with somebody who represents it; a copy takes as many as its template has. */
import { derivedId } from '#engine';
import { ets, type DemoOrganisation } from '../../../apps/cli/src/story/cast.js';

const KINDS = ['Cooperativa', 'Associazione', 'Fondazione', 'Consorzio', 'Circolo', 'Rete'];
const NAMES = [
  'Alba',
  'Brezza',
  'Cometa',
  'Dorsale',
  'Edera',
  'Fonte',
  'Girasole',
  'Isola',
  'Lanterna',
  'Molo',
];

export type Member = { id: string; person: string; mandate: string; name: string; kind: string };

/** In the order of their identifiers: what a stage sorts by identifier stays in the same order. */
export function manyOrganisations(count: number): Member[] {
  return Array.from({ length: count }, (_, n) => ({
    id: derivedId('large', 'organisation', String(n)),
    person: derivedId('large', 'person', String(n)),
    mandate: derivedId('large', 'mandate', String(n)),
    name: `${KINDS[n % KINDS.length]} ${NAMES[n % NAMES.length]} ${n + 1} di Esempio (dimostrazione)`,
    kind: ['social-cooperative', 'aps', 'odv', 'foundation'][n % 4] as string,
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const cast: DemoOrganisation[] = Object.values(ets).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The words by which a template calls its organisations. */
export const castNames = cast.map((one) => one.name);

/** Spread over all of them, a different company for each copy. */
export function recast(all: readonly Member[], copy: number): Map<string, string> {
  const stride = Math.max(1, Math.floor(all.length / cast.length));
  const names = new Map<string, string>();
  for (const [place, old] of cast.entries()) {
    const chosen = all[place * stride + (copy % stride)] as Member;
    names.set(old.id, chosen.id);
    names.set(old.name, chosen.name);
    names.set(old.representative.person as string, chosen.person);
    names.set(old.representative.mandate as string, chosen.mandate);
  }
  return names;
}
