/** What a person should look at before publishing. Nothing here is corrected, and nothing here stops a file. */
import type { Remark } from '../findings.js';
import { isNotice } from '../kind.js';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';
import { contributionRemarks, shareRemarks } from './arithmetic.js';
import { actOrderRemarks, figureRemarks } from './lists.js';
import { durationRemarks, planRemarks, publicationRemarks } from './periods.js';

export function remarksOn(file: ProcedureFile): Remark[] {
  if (!isNotice(file)) return [...actOrderRemarks(file), ...publicationRemarks(file)];
  return [
    ...contributionRemarks(file),
    ...shareRemarks(file),
    ...planRemarks(file),
    ...durationRemarks(file),
    ...publicationRemarks(file),
    ...figureRemarks(file),
  ];
}
