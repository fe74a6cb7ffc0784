import type { Pool } from 'pg';
import type { Procedure } from '#engine';
import type { Assumption, Forecast } from './forecast.types.js';
import { playForecast } from './play.js';
import { readCopy } from './read-copy.js';

export type * from './forecast.types.js';

/** One case played to its end on a copy of its tree; nothing is recorded. Null if there is no such case. */
export async function forecastCase(
  path: { pool: Pool; procedure: Procedure },
  caseId: string,
  assumption: Assumption = { kind: 'nothing' },
): Promise<Forecast | null> {
  const copy = await readCopy(path, caseId);
  return copy && playForecast(path.procedure, copy, caseId, assumption);
}
