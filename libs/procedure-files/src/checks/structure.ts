/** What no field shows by itself: parts of a file that contradict each other. Each is a reason to refuse it. */
import type { Misfit } from '../findings.js';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';
import { isNotice } from '../kind.js';
import { calendarMisfits } from '../calendar.js';
import { citationMisfits } from './citations.js';
import { duplicateMisfits } from './duplicates.js';
import { fundingMisfits } from './funding-structure.js';
import { linkMisfits } from './links.js';
import { orderMisfits } from './order.js';
import { selectionMisfits } from './selection.js';

export function misfitsIn(file: ProcedureFile): Misfit[] {
  const general = [
    ...calendarMisfits(file),
    ...citationMisfits(file),
    ...duplicateMisfits(file),
    ...linkMisfits(file),
  ];
  const order = orderMisfits(file);
  // Years are counted only in periods that run forward.
  if (!isNotice(file) || order.length > 0) return [...general, ...order];
  return [...general, ...fundingMisfits(file), ...selectionMisfits(file)];
}
