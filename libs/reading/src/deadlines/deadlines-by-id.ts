import { CaseFile, Deadline } from '#database';
import type { Iter } from '#door';

/** These deadlines with their cases, in no order. Whether a reader may see them has been asked before. */
export async function deadlinesById(
  { source }: Iter,
  ids: readonly string[],
): Promise<{ deadline: Deadline; file: CaseFile }[]> {
  const found = (await source
    .createQueryBuilder(Deadline, 'd')
    .innerJoinAndMapOne('d.file', CaseFile, 'c', 'c.id = d.caseId')
    .where('d.id = ANY(:ids)', { ids })
    .getMany()) as (Deadline & { file: CaseFile })[];
  return found.map((deadline) => ({ deadline, file: deadline.file }));
}
