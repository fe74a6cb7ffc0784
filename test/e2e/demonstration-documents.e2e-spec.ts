/** What the record of the demonstration names can be opened by whoever reads it. */
import { createHash } from 'node:crypto';
import { hashesIn } from '#documents';
import type { Entry } from '#ledger';
import { openStory, type StoryWorld } from '../support/pages/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  // Reports are approved, debit notes presented.
  world = await openStory('2026-05-06T10:00');
});
afterAll(() => world.close());

const digestOf = (bytes: ArrayBuffer): string =>
  createHash('sha256').update(Buffer.from(bytes)).digest('hex');

it('an organisation that was excluded reads why, and by which act', async () => {
  const faro = await world.signedIn('faro');
  const { rows } = await world.owner.query<{ id: string }>(
    `SELECT id FROM case_file WHERE workflow = 'expression-of-interest' AND outcome = 'excluded' AND key = 'a5'`,
  );
  const page = await faro.get(`/ente/pratiche/${rows[0]?.id ?? ''}`);
  const decision = page.document.querySelector('section[aria-labelledby=decision]');
  expect(decision?.structuredText).toMatch(
    /iscritto al registro.*non era iscritto al RUNTS.*DIMOSTRAZIONE 105/s,
  );
});

describe('a document that a step of the demonstration names', () => {
  it('was sent for the case, by somebody and no later than the step', async () => {
    const { rows } = await world.owner.query<{ case_id: string; body: Buffer }>(
      'SELECT case_id, body FROM ledger_entry ORDER BY seq',
    );
    const named = rows.flatMap(({ case_id, body }) =>
      hashesIn((JSON.parse(body.toString('utf8')) as Entry).data).map(({ hash }) => `${case_id} ${hash}`),
    );
    const sent = await world.owner.query<{ place: string }>(
      `SELECT case_id || ' ' || document_hash AS place FROM document_upload`,
    );
    expect(named.length).toBeGreaterThan(100);
    expect(new Set(sent.rows.map(({ place }) => place))).toEqual(new Set(named));
    const { rows: late } = await world.owner.query(
      `SELECT 1 FROM document_upload u WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.case_id = u.case_id AND e.recorded_at = u.uploaded_at)`,
    );
    expect(late).toEqual([]);
  });

  it('is read by officer and partner, with the bytes that the hash says', async () => {
    const { rows } = await world.owner.query<{ id: string; hash: string }>(
      `SELECT u.id, u.document_hash AS hash FROM document_upload u WHERE u.name = 'Nota di debito P3-1.pdf'`,
    );
    for (const who of ['responsabile', 'cardo']) {
      const cookies = await world.signedIn(who);
      const answer = await cookies.get(`/documenti/${rows[0]?.id ?? ''}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
    }
  });

  it('is listed on the page of its case, with who sent it: of the office, no person', async () => {
    const { rows } = await world.owner.query<{ id: string }>(
      `SELECT id FROM case_file WHERE workflow = 'negotiation' AND programme_code = 'P3'`,
    );
    const page = await (await world.signedIn('cardo')).get(`/ente/pratiche/${rows[0]?.id ?? ''}`);
    const files = page.document.querySelectorAll('section[aria-labelledby=documents] li');
    expect(files.map((one) => one.querySelector('a')?.text)).toContain(
      'Progetto definitivo P3, versione 1.pdf',
    );
    expect(files.map((one) => one.structuredText).join(' ')).toContain('Comune di Crema');
    expect(page.text).not.toContain('Responsabile del procedimento');
  });

  it('stands on the public page of its notice', async () => {
    const address = `${world.origin}/avvisi/comune-di-crema.co-progettazione-comune-2026-2028`;
    const page = await (await fetch(address, { headers: { accept: 'text/html' } })).text();
    const links = [...page.matchAll(/href="([^"]*\/documenti\/([0-9a-f]{64}))"/g)];
    expect(new Set(links.map(([, , hash]) => hash)).size).toBe(4);
    for (const [, href = '', hash] of links) {
      const answer = await fetch(new URL(href, address));
      expect(answer.headers.get('content-disposition')).toMatch(/\.pdf/);
      expect(digestOf(await answer.arrayBuffer())).toBe(hash);
    }
  });
});
