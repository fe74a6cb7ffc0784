import type { CoProgrammingFile, NoticeFile, ProcedureFile } from './schemas/procedure-file.schema.js';

export function isNotice(file: ProcedureFile): file is NoticeFile {
  return file.procedure.kind === 'notice';
}

export function isCoProgramming(file: ProcedureFile): file is CoProgrammingFile {
  return file.procedure.kind === 'co-programming';
}
