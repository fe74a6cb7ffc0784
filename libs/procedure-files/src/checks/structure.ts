/** What no field shows by itself: parts of a file that contradict each other. Each is a reason to refuse it. */
import type { Misfit } from '../findings.js';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';
import { isNotice } from '../kind.js';
import { citationMisfits } from './citations.js';
import { duplicateMisfits } from './duplicates.js';
import { fundingMisfits } from './funding-structure.js';
import { linkMisfits } from './links.js';
import { orderMisfits } from './order.js';
import { selectionMisfits } from './selection.js';

export function misfitsIn(file: ProcedureFile): Misfit[] {
  const general = [...citationMisfits(file), ...duplicateMisfits(file), ...orderMisfits(file)];
  if (!isNotice(file)) return [...general, ...linkMisfits(file)];
  return [...general, ...linkMisfits(file), ...fundingMisfits(file), ...selectionMisfits(file)];
}
