/** In which role does a person ask this of that case? */
import { EXTERNAL_ROLES, type Actor } from '#engine';
import { rolesIn, type Mandate, type Place, type Viewer } from './viewer.js';

export type ActorChoice = { ok: true; actor: Actor } | { ok: false; why: 'no-role' | 'role-not-held' };

/**
 * Every actor that the viewer can be in this place: one for each role, partners acting for one organisation.
 * Which organisation: the one chosen at sign-in, else the one the case is about, else the first mandate.
 */
export function actorsFor(viewer: Viewer, place: Place): Actor[] {
  const internal = rolesIn(viewer, place).map((role): Actor => ({ person: viewer.person.id, role }));
  const mandate = mandateFor(viewer, place);
  if (!mandate) return internal;
  const external = EXTERNAL_ROLES.map((role): Actor => {
    return { person: viewer.person.id, role, onBehalfOf: mandate.organisation, mandate: mandate.id };
  });
  return [...internal, ...external];
}

/**
 * The one actor that asks.
 * @param wanted the role the person named, if any
 * @param taking the roles that the event takes: of several roles, one that may send it is used
 */
export function actorFor(
  viewer: Viewer,
  place: Place,
  { wanted, taking = [] }: { wanted?: string | undefined; taking?: readonly string[] },
): ActorChoice {
  const actors = actorsFor(viewer, place);
  const actor =
    wanted === undefined
      ? (actors.find((one) => taking.includes(one.role)) ?? actors[0])
      : actors.find((one) => one.role === wanted);
  if (actor) return { ok: true, actor };
  return { ok: false, why: wanted === undefined ? 'no-role' : 'role-not-held' };
}

function mandateFor(viewer: Viewer, place: Place): Mandate | undefined {
  const of = (organisation: string | null): Mandate | undefined =>
    viewer.mandates.find((mandate) => mandate.organisation === organisation);
  if (viewer.actsFor !== null) return of(viewer.actsFor);
  return of(place.organisation) ?? viewer.mandates[0];
}
