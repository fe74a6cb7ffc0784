import type { Pool } from 'pg';

/** Anything that runs SQL: a pool, or one client of it. */
export type Queryable = Pick<Pool, 'query'>;
