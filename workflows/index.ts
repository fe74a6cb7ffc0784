export { coDesign } from './co-design.procedure.js';
export { coProgrammingInput, type CoProgrammingInput } from './co-programming/co-programming.rules.js';
export { noticeInput, type NoticeInput } from './notice/notice.input.js';
export {
  coProgrammingParameters,
  noticeParameters,
  type CoProgrammingParameters,
  type NoticeParameters,
  type Parameter,
} from './parameters.js';
export { published } from './published.js';
export { roles, type Role, type RoleName } from './roles.js';
