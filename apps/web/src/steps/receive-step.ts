/** The form of a step as it comes with files: each is kept, and its hash written into the field that it is for. */
import type { ApiRequest, Iter } from '#door';
import type { FieldError } from '#engine';
import { receiveFiles, withHashes } from '../documents/receive-files.js';
import { hashFor } from '../forms/file-names.js';
import { filesIn } from '../forms/node.js';
import { rowsSent } from '../forms/sent-data.js';
import type { Visit } from '../page/visit.js';
import { viewerIn } from '../record/seen-case.js';
import type { Ground } from './ground.js';
import { stepTree } from './step-tree.js';

export const ACT_DOCUMENT = '/act/documentHash';

export async function receiveStep(
  iter: Iter,
  { visit, ground, request }: { visit: Visit; ground: Ground; request: ApiRequest },
): Promise<{ sent: URLSearchParams; refused: FieldError[] }> {
  const { event, act, onBehalfOf } = ground.action;
  const asked = { ...ground, event, language: visit.language, files: new Map<string, never>() };
  const received = await receiveFiles(iter, request, {
    case: ground.file.id,
    event,
    by: viewerIn(visit).person.id,
    organisation: onBehalfOf,
    takes: (name, sent) => {
      const field = hashFor(name);
      if (field === null) return null;
      if (field === ACT_DOCUMENT) return act === null ? null : field;
      return filesIn([stepTree(asked, rowsSent(sent))]).has(field) ? field : null;
    },
  });
  return withHashes(received, visit.language);
}
