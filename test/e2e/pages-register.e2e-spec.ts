import type { Seen } from '../support/pages/browser.js';
import { readRecord } from '../support/pages/read-record.js';

const { at, application, termination } = readRecord();

/** Where the steps that were found lead, in their order. */
const stepsOn = ({ document }: Seen) =>
  document.querySelectorAll('main tbody th a').map((link) => link.getAttribute('href'));

/** What the filters show as chosen, by the names that stand in the address. */
const fieldsOf = ({ document }: Seen): Record<string, string> =>
  Object.fromEntries(
    document.querySelectorAll('.filters [name]').map((field) => {
      const chosen = field.querySelector('option[selected]') ?? field;
      return [field.getAttribute('name') ?? '', chosen.getAttribute('value') ?? ''];
    }),
  );

describe('the register', () => {
  it('is filtered by what stands in its address', async () => {
    const { document, text } = await at.lawyer.get('/registro?tipo=termination-notice&passo=notice.issue');
    expect(document.querySelectorAll('main tbody tr')).toHaveLength(1);
    expect(text).toContain('n. DIMOSTRAZIONE CESS-P4');
    expect(document.querySelector('main tbody th a')?.getAttribute('href')).toBe(
      `/pratiche/${await termination()}/storico/2`,
    );
  });

  it.each([
    ['atto=DIMOSTRAZIONE CESS', 1],
    ['dal=2027-08-31&al=2027-08-31&tipo=termination-notice', 1],
    ['dal=2027-09-01&al=2027-09-01', 0],
    ['ente=Associazione Faro&passo=application.submit', 1],
    ['ruolo=clock&passo=notice.expire', 1],
    ['ente=100%25', 0],
    ['data=fatto&dal=2025-10-15&al=2025-10-15&tipo=expression-of-interest&passo=pec.register', 0],
  ])('finds for %s %i steps', async (asked, count) => {
    const { status, document } = await at.lawyer.get(`/registro?${asked}`);
    expect([asked, status, document.querySelectorAll('main tbody tr').length]).toEqual([asked, 200, count]);
  });

  it('goes on by pages, and no step stands on two', async () => {
    const seen = new Set<string>();
    let next: string | undefined = '/registro?tipo=reporting';
    for (let page = 0; next !== undefined && page < 3; page++) {
      const { status, document } = await at.lawyer.get(next);
      expect(status).toBe(200);
      for (const link of document.querySelectorAll('main tbody th a')) {
        const address = link.getAttribute('href') ?? '';
        expect([address, seen.has(address)]).toEqual([address, false]);
        seen.add(address);
      }
      next = document.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(150);
  });

  it('keeps in its address what was asked, for whoever opens it later', async () => {
    const form = await at.lawyer.get('/registro');
    const chosen = { tipo: 'termination-notice', ruolo: 'manager', dal: '2027-08-01', al: '2027-12-31' };
    const found = await at.lawyer.get(
      `/registro?${new URLSearchParams({ ...fieldsOf(form), ...chosen }).toString()}`,
    );
    const steps = stepsOn(found);
    expect(steps.length).toBeGreaterThan(0);
    expect(fieldsOf(found)).toMatchObject(chosen);
    const colleague = await at.world.signedIn('dirigente');
    const later = await colleague.get(found.url);
    expect([stepsOn(later), fieldsOf(later)]).toEqual([steps, fieldsOf(found)]);
    const clear = found.document.querySelectorAll('.filters a').find(({ text }) => text === 'Togli i filtri');
    expect(clear?.getAttribute('href')).toBe('/registro');
  });

  it('keeps its filters on the pages that follow', async () => {
    const { document } = await at.lawyer.get('/registro?tipo=reporting&ruolo=clock');
    const next = (document.querySelector('a[rel=next]')?.getAttribute('href') ?? '').replaceAll('&amp;', '&');
    expect(fieldsOf(await at.lawyer.get(next))).toMatchObject({ tipo: 'reporting', ruolo: 'clock' });
  });

  it('names no person, and answers a day that is none in words', async () => {
    const { status, text, html } = await at.lawyer.get('/registro?dal=domani&passo=sheet.lock');
    expect(status).toBe(422);
    expect(text).toContain('La data «domani» non è un giorno');
    expect(html).not.toContain('Commissaria Uno');
  });

  it('is not there for a partner', async () => {
    const partner = await at.world.signedIn('associazione.faro.di.esempio');
    const answer = await partner.get('/registro');
    expect(answer.status).toBe(404);
    expect(answer.html).not.toContain('Passi trovati');
  });

  it('is not there for an office that does not answer for the record', async () => {
    const office = await at.world.signedIn('ufficio.protocollo');
    const home = await office.get('/');
    expect(home.html).not.toContain('href="/registro"');
    expect((await office.get('/registro')).status).toBe(404);
  });
});

describe('verification', () => {
  it('leads from the hash of a step to the record that it belongs to, and says what was checked', async () => {
    const id = await termination();
    const { rows } = await at.world.pool.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM ledger_entry WHERE case_id = $1 AND revision = 2`,
      [id],
    );
    const { url, text } = await at.lawyer.get(`/verifica?codice=${rows[0]?.hash}`);
    expect(url).toBe(`/pratiche/${id}/verifica`);
    expect(text).toContain('La registrazione è integra 6 passi verificati.');
  });

  it.each([
    ['x', 422, 'Questo non è un identificativo né un’impronta'],
    ['0'.repeat(64), 404, 'Nessun passo che puoi vedere ha questa impronta'],
  ])('says what is wrong with the code %s', async (code, status, sentence) => {
    const answer = await at.lawyer.get(`/verifica?codice=${code}`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(sentence);
  });

  it('says where a record breaks and what to do', async () => {
    const id = await at.world.caseWhere(`workflow = 'negotiation' AND outcome = 'not-agreed'`);
    await at.world.owner.query('ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_is_kept');
    await at.world.owner.query(
      `UPDATE ledger_entry SET body = overlay(body PLACING '\\x20' FROM 5) WHERE case_id = $1 AND revision = 3`,
      [id],
    );
    const { text } = await at.lawyer.get(`/pratiche/${id}/verifica`);
    expect(text).toContain('La registrazione non è integra');
    expect(text).toContain('Il contenuto del passo 3 non dà più la sua impronta.');
    expect(text).toContain('Ciò che si legge in questo passo non è più una prova.');
    expect(text).toContain('Non fare altri passi su questa pratica');
  });
});

describe('what people wrote', () => {
  it('never becomes markup', async () => {
    const id = await termination();
    await at.world.owner.query(`UPDATE case_file SET title = $2 WHERE id = $1`, [
      id,
      '<script>alert("&1")</script>',
    ]);
    for (const place of ['/storico', '/storico/2', '/scadenze', '/percorso', '/verifica']) {
      const { html } = await at.lawyer.get(`/pratiche/${id}${place}`);
      expect([place, html.includes('<script>alert')]).toEqual([place, false]);
      expect([place, html.includes('&lt;script')]).toEqual([place, true]);
    }
    const { html } = await at.lawyer.get(
      `/registro?tipo=termination-notice&ente="><script>alert(1)</script>`,
    );
    expect(html).not.toContain('<script>alert');
  });
});

describe('who may see', () => {
  it('a partner sees the history of its own application without the names of the office', async () => {
    const id = await application('excluded');
    const partner = await at.world.signedIn('associazione.faro.di.esempio');
    const { status, text } = await partner.get(`/pratiche/${id}/storico?ordine=inizio`);
    expect(status).toBe(200);
    expect(text).toContain('Esclusione decisa');
    expect(text).not.toContain('Dirigente (dimostrazione)');
  });

  it('another partner does not see it, nor its deadlines', async () => {
    const id = await application('excluded');
    const other = await at.world.signedIn('associazione.ginestra.di.esempio');
    for (const place of ['/storico', '/storico/3', '/scadenze', '/percorso', '/verifica'])
      expect((await other.get(`/pratiche/${id}${place}`)).status).toBe(404);
    const { rows } = await at.world.pool.query<{ id: string }>('SELECT id FROM deadline WHERE case_id = $1', [
      id,
    ]);
    expect((await other.get(`/scadenze/${rows[0]?.id}`)).status).toBe(404);
  });
});
