/** Puts the documents of the story where people find them: the bytes in the store, and with each case those that it names. */
import type { Pool } from 'pg';
import { hashesIn, type DocumentStore, type KeptFile } from '#documents';
import { derivedId } from '#engine';
import { paperOf, type Paper } from './documents.js';

type Named = { case: string; event: string; by: string | null; organisation: string | null; at: Date };
type Sending = Named & { field: string; hash: string; name: string; by: string };
type Row = Named & { body: Buffer };

export async function fileDocuments(owner: Pool, store: DocumentStore): Promise<void> {
  const sendings = await sendingsIn(owner);
  const hashes = [...new Set(sendings.map(({ hash }) => hash))];
  const kept: KeptFile[] = [];
  for (const hash of hashes) kept.push(await keep(store, paperOf(hash) as Paper));
  await owner.query(
    `INSERT INTO document (hash, size, media_type)
     SELECT hash, size, "mediaType" FROM json_to_recordset($1) AS kept (hash text, size bigint, "mediaType" text) ON CONFLICT DO NOTHING`,
    [JSON.stringify(kept)],
  );
  await owner.query(
    `INSERT INTO document_upload (id, document_hash, case_id, event, field, name, organisation_id, uploaded_by, uploaded_at)
     SELECT id, hash, "case", event, field, name, organisation, by, at
     FROM json_to_recordset($1) AS sent (id uuid, hash text, "case" uuid, event text, field text, name text, organisation uuid, by uuid, at timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(sendings.map((one) => ({ id: derivedId('document', one.case, one.hash), ...one })))],
  );
}

/** Each document with the first step of each case that names it; what the clock names was somebody's before. */
async function sendingsIn(owner: Pool): Promise<Sending[]> {
  const { rows } = await owner.query<Row>(
    `SELECT case_id AS "case", event, actor_person AS by, on_behalf_of AS organisation, recorded_at AS at, body FROM ledger_entry ORDER BY seq`,
  );
  const senders = new Map<string, Pick<Sending, 'by' | 'organisation'>>();
  const sendings = new Map<string, Sending>();
  for (const { body, ...named } of rows) {
    const { data } = JSON.parse(body.toString('utf8')) as { data: unknown };
    for (const { pointer, hash } of hashesIn(data, '/data')) {
      const paper = paperOf(hash);
      const { by, organisation } = named;
      if (by !== null && !senders.has(hash)) senders.set(hash, { by, organisation });
      const sender = by === null ? senders.get(hash) : { by, organisation };
      const once = `${named.case} ${hash}`;
      if (!paper || !sender || sendings.has(once)) continue;
      sendings.set(once, { ...named, ...sender, hash, field: pointer, name: paper.name });
    }
  }
  return [...sendings.values()];
}

async function keep(store: DocumentStore, { name, bytes }: Paper): Promise<KeptFile> {
  const kept = await store.keep(
    (async function* () {
      yield await Promise.resolve(bytes);
    })(),
  );
  if (!kept.ok) throw new Error(`The store does not take "${name}": ${kept.refusal.why}.`);
  return kept;
}
