/** The files of a part: kept one by one as they come, each entered for its field. */
import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { enterUpload, type DocumentStore } from '#documents';
import { FORM_KEY, refuseWrongKey, type ApiRequest } from '#door';
import type { Viewer } from '#identity';
import type { Visit } from '../page/visit.js';
import { refusalParam } from './errors.js';
import type { Filing } from './filing.js';
import { readMultipart } from '../forms/multipart.js';
import type { SectionState } from './section-state.js';
import { nodesUnder } from '../forms/node.js';

export type Received = {
  fields: URLSearchParams;
  files: Map<string, string>;
  /** Files that were not taken, as the address says them. */
  refused: string[];
};

type Given = { request: ApiRequest; visit: Visit; filing: Filing; state: SectionState };

export async function receiveFiles(
  pool: Pool,
  store: DocumentStore,
  { request, visit, filing, state }: Given,
): Promise<Received> {
  const files = new Map<string, string>();
  const refused: string[] = [];
  const known = new Set(
    state.nodes
      .flatMap(nodesUnder)
      .flatMap((node) => (node.type === 'leaf' && node.kind === 'file' ? [node.name] : [])),
  );
  const fields = await readMultipart(request.headers, request.body as Readable, {
    begin: (sent) => refuseWrongKey(request, sent.get(FORM_KEY)),
    file: async ({ field, name, bytes }) => {
      if (!known.has(field)) return;
      const kept = await store.keep(bytes);
      if (!kept.ok) {
        refused.push(refusalParam(field, kept.refusal));
        return;
      }
      await enterUpload(pool, {
        ...kept,
        case: filing.view.id,
        event: filing.event,
        field,
        name,
        by: (visit.viewer as Viewer).person.id,
        organisation: filing.organisation.id,
      });
      files.set(field, kept.hash);
    },
  });
  fields.delete(FORM_KEY);
  return { fields, files, refused };
}
