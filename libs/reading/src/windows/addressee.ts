/** Whom a window is about, and who may know of it. */
import { EVERYONE, isWindow } from '#engine';
import type { Sight } from '../sight.js';

export const addresseeOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** That an act harms somebody is known to the body, to that somebody, and to all where it is against all. */
export const mayKnow = (sight: Sight, own: readonly string[], addressee: string): boolean =>
  sight === 'inside' || addressee === EVERYONE || own.includes(addressee);

/** A term of the case; of windows, those that this reader may know of. */
export const mayKnowOf = (
  sight: Sight,
  own: readonly string[],
  { term, key }: { term: string; key: string },
): boolean => !isWindow(term) || mayKnow(sight, own, addresseeOf(key));
