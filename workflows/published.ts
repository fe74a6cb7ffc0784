import type { Published } from '#engine';
import hashes from './published.json' with { type: 'json' };

/** Stage -> version -> hash of the rules in force: a rule set that has been published is never edited. */
export const published: Published = hashes;
