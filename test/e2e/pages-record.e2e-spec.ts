import type { PageBrowser } from '../support/pages/browser.js';
import { openRecord, type RecordWorld } from '../support/pages/record-world.js';

let world: RecordWorld;
let lawyer: PageBrowser;
beforeAll(async () => {
  world = await openRecord();
  lawyer = await world.signedIn('avvocatura');
}, 300_000);
afterAll(() => world.close());

const notice = () => world.caseWhere(`workflow = 'notice' AND key = 'co-progettazione-comune-2026-2028'`);
const application = (outcome: string) =>
  world.caseWhere(`workflow = 'expression-of-interest' AND outcome = '${outcome}'`);
const evaluation = async () => world.caseWhere(`workflow = 'evaluation' AND parent_id = '${await notice()}'`);
const extended = () =>
  world.caseWhere(
    `workflow = 'convention' AND id = (SELECT parent_id FROM case_file WHERE workflow = 'amendment' AND title LIKE 'Estensione%')`,
  );
const termination = () => world.caseWhere(`workflow = 'termination-notice'`);
const read = async (url: string): Promise<string> => {
  const page = await lawyer.get(url);
  expect([url, page.status]).toEqual([url, 200]);
  return page.text;
};
const stepPage = async (id: string, event: string) =>
  read(`/pratiche/${id}/storico/${await world.stepOf(id, event)}`);

describe('what a lawyer asks, and the pages answer', () => {
  it('1: who knew what, and when', async () => {
    const id = await application('excluded');
    const told = await read(`/pratiche/${id}/storico`);
    expect(told).toContain(
      'Comunicazione: Domanda n. 5 esclusa. a Associazione Faro di Esempio (dimostrazione)',
    );
    const delivery = await stepPage(id, 'delivery.prove');
    expect(delivery).toMatch(/Consegnata alle .*2025, ore \d\d:\d\d:\d\d \(ora italiana, UTC\+02:00\)/);
    expect(delivery).toContain('Documento che lo prova');
  });

  it('2: was the application on time', async () => {
    const late = await application('late');
    const arrival = await read(`/pratiche/${late}/storico/1`);
    expect(arrival).toContain('Avvenuto mercoledì 15 ottobre 2025, ore 12:00:33');
    expect(arrival).toContain('Registrato mercoledì 15 ottobre 2025, ore 12:30:00');
    expect(arrival).toContain('Esito Fuori termine');
    const closing = await world.deadlineOf(await notice(), 'closing');
    expect(await read(`/scadenze/${closing}`)).toContain('mercoledì 15 ottobre 2025, ore 12:00');
  });

  it('6: was the commission named after the deadline, odd, free of conflicts', async () => {
    const id = await evaluation();
    const named = await stepPage(id, 'commission.appoint');
    expect(named).toContain('Avvenuto giovedì 23 ottobre 2025');
    expect(named).toMatch(/determinazione dirigenziale, n\. DIMOSTRAZIONE 110/);
    const { document } = await lawyer.get(
      `/pratiche/${id}/storico/${await world.stepOf(id, 'commission.appoint')}`,
    );
    const [members] = document.querySelectorAll('main ol.values');
    expect((members?.querySelectorAll('> li').length ?? 0) % 2).toBe(1);
    const history = await read(`/pratiche/${id}/storico?ordine=inizio`);
    expect(history.match(/Passo \d+: Dichiarazione resa/g)).toHaveLength(4);
    expect(history).toContain('Componente sostituito');
  });

  it('9: was the notice of refusal due, sent, answered', async () => {
    const text = await read(`/pratiche/${await application('excluded')}/storico`);
    expect(text).toMatch(/Preavviso di rigetto \(art\. 10-bis\) Era dovuto\? (Sì|No)/);
    expect(text).toMatch(/In questa pratica nessun preavviso è partito|Consegna provata/);
  });

  it('10: was the end term respected, with which suspensions', async () => {
    const id = await notice();
    expect(await read(`/pratiche/${id}/scadenze`)).toMatch(
      /Termine di conclusione del procedimento .*?(Rispettato|Scaduto|Chiuso in ritardo)/,
    );
    const derivation = await read(`/scadenze/${await world.deadlineOf(id, 'conclusion')}`);
    for (const part of [
      'Fatto da cui si conta',
      'Durata',
      'Regole applicate',
      'Sospensioni',
      'Calendario delle festività',
    ])
      expect(derivation).toContain(part);
  });

  it('14: was there an act in effect before the signature', async () => {
    const id = await extended();
    const determination = await stepPage(id, 'determination.adopt');
    expect(determination).toContain('martedì 9 dicembre 2025');
    expect(await stepPage(id, 'visa.record')).toMatch(/Ha effetto dal|Efficace dal/i);
    expect(await world.stepOf(id, 'convention.sign')).toBeGreaterThan(await world.stepOf(id, 'visa.record'));
    expect(await stepPage(id, 'convention.sign')).toContain(
      'Da «In preparazione» a «Firmata, da pubblicare»',
    );
  });

  it('17: was the six-month notice right', async () => {
    const id = await termination();
    expect(await stepPage(id, 'delivery.prove')).toContain(
      'Consegnata alle martedì 31 agosto 2027, ore 10:15:00',
    );
    const text = await read(`/scadenze/${await world.deadlineOf(id, 'noticePeriod')}`);
    expect(text).toContain('6 mesi');
    expect(text).toContain('Giorno del fatto martedì 31 agosto 2027');
    expect(text).toContain('Data usata da Iter martedì 29 febbraio 2028');
    expect(text).toContain('[art. 2963 c. 5 c.c.]');
  });

  it('18: is the 25 % cap respected, and by which base', async () => {
    const text = await read(`/pratiche/${await extended()}/storico`);
    expect(text).toContain('Base: il contributo della convenzione € 10.500,00');
    expect(text).toContain('Tetto: 25% della base € 2.625,00');
    expect(text).toContain('Ancora disponibile € 0,00');
  });
});

describe('the history of a case', () => {
  it('says on whose behalf, by which mandate, and both times with their zone', async () => {
    const text = await stepPage(await application('excluded'), 'application.submit');
    expect(text).toContain('per Associazione Faro di Esempio (dimostrazione)');
    expect(text).toContain('Mandato: mandato dimostrativo, valido dal lunedì 1 gennaio 2024');
    expect(text).toMatch(
      /Avvenuto venerdì 10 ottobre 2025, ore 16:00:00 \(ora italiana, UTC\+02:00\) Registrato/,
    );
  });

  it('links each step to its own page, which bears the hash and that of the step before', async () => {
    const id = await termination();
    const { rows } = await world.pool.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM ledger_entry WHERE case_id = $1 ORDER BY revision`,
      [id],
    );
    const { document } = await lawyer.get(`/pratiche/${id}/storico`);
    const links = document.querySelectorAll('.record h3 a').map((link) => link.getAttribute('href'));
    // The last two are of the clock: windows of appeal that passed after the case had ended.
    expect(links).toEqual([6, 5, 4, 3, 2, 1].map((revision) => `/pratiche/${id}/storico/${revision}`));
    const third = await read(`/pratiche/${id}/storico/3`);
    for (const { hash } of rows.slice(1, 3)) expect(third).toContain(hash);
  });

  it('shows what a step changed, before and after', async () => {
    const text = await stepPage(await termination(), 'delivery.prove');
    expect(text).toContain('Ultimo giorno di attività nessun valore martedì 29 febbraio 2028');
  });

  it('can show the steps with an act alone', async () => {
    const { document } = await lawyer.get(`/pratiche/${await termination()}/storico?solo=atti`);
    expect(document.querySelectorAll('.record > li')).toHaveLength(1);
  });

  it('folds its days after the first ones, each told in a line, and opens them all when asked', async () => {
    const id = await extended();
    const { document } = await lawyer.get(`/pratiche/${id}/storico`);
    const days = document.querySelectorAll('details.day');
    const folded = days.map((day) => !day.hasAttribute('open'));
    expect(folded).toEqual([...folded].sort());
    expect([...new Set(folded)]).toEqual([false, true]);
    const told = (days.at(-1)?.querySelector('summary')?.text ?? '').replace(/\s+/g, ' ');
    expect(told).toMatch(/^\S+ \d+ \S+ \d{4} (1 passo|\d+ passi): [A-Z]/);
    const all = document.querySelectorAll('main a').find(({ text }) => text === 'Apri tutti i giorni');
    const opened = await lawyer.get((all?.getAttribute('href') ?? '').replaceAll('&amp;', '&'));
    expect(opened.document.querySelectorAll('details.day:not([open])')).toHaveLength(0);
    expect(opened.text).not.toContain('Apri tutti i giorni');
  });

  it('tells what the clock did as the clock’s, on the day on which it did it', async () => {
    const { document } = await lawyer.get(`/pratiche/${await termination()}/storico`);
    const [last] = document.querySelectorAll('details.day');
    expect(last?.querySelector('summary h2')?.text).toBe('mercoledì 1 marzo 2028');
    expect(last?.structuredText).toMatch(/Preavviso compiuto[^]*Orologio/);
  });

  it.each(['/storico/0', '/storico/9999', '/storico/x', '/storico/1e3'])('has no page %s', async (place) => {
    expect((await lawyer.get(`/pratiche/${await termination()}${place}`)).status).toBe(404);
  });
});

describe('the path of a case', () => {
  it('says in words and in a drawing where the case went', async () => {
    const { document, text } = await lawyer.get(`/pratiche/${await termination()}/percorso`);
    expect(text).toContain('La pratica è finita: «Cessazione efficace».');
    const taken = document.querySelectorAll('.twin tr').filter((row) => row.text.includes('già fatto'));
    expect(taken.map((row) => row.querySelector('td')?.text)).toEqual([
      'Emetti il preavviso',
      'Registra la prova di consegna',
      'Fine del preavviso',
    ]);
    expect(document.querySelectorAll('svg.diagram .diagram-label.is-taken')).toHaveLength(3);
    for (const box of document.querySelectorAll('svg.diagram a'))
      expect(document.querySelector(box.getAttribute('href') ?? '')).not.toBeNull();
  });
});

describe('the register', () => {
  it('is filtered by what stands in its address', async () => {
    const { document, text } = await lawyer.get('/registro?tipo=termination-notice&passo=notice.issue');
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
    const { status, document } = await lawyer.get(`/registro?${asked}`);
    expect([asked, status, document.querySelectorAll('main tbody tr').length]).toEqual([asked, 200, count]);
  });

  it('goes on by pages, and no step stands on two', async () => {
    const seen = new Set<string>();
    let next: string | undefined = '/registro?tipo=reporting';
    for (let page = 0; next !== undefined && page < 3; page++) {
      const { status, document } = await lawyer.get(next);
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

  it('names no person, and answers a day that is none in words', async () => {
    const { status, text, html } = await lawyer.get('/registro?dal=domani&passo=sheet.lock');
    expect(status).toBe(422);
    expect(text).toContain('La data «domani» non è un giorno');
    expect(html).not.toContain('Commissaria Uno');
  });

  it('is not there for a partner', async () => {
    const partner = await world.signedIn('associazione.faro.di.esempio');
    const answer = await partner.get('/registro');
    expect(answer.status).toBe(404);
    expect(answer.html).not.toContain('Passi trovati');
  });

  it('is not there for an office that does not answer for the record', async () => {
    const office = await world.signedIn('ufficio.protocollo');
    const home = await office.get('/');
    expect(home.html).not.toContain('href="/registro"');
    expect((await office.get('/registro')).status).toBe(404);
  });
});

describe('verification', () => {
  it('leads from the hash of a step to the record that it belongs to, and says what was checked', async () => {
    const id = await termination();
    const { rows } = await world.pool.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM ledger_entry WHERE case_id = $1 AND revision = 2`,
      [id],
    );
    const { url, text } = await lawyer.get(`/verifica?codice=${rows[0]?.hash}`);
    expect(url).toBe(`/pratiche/${id}/verifica`);
    expect(text).toContain('La registrazione è integra 6 passi verificati.');
  });

  it.each([
    ['x', 422, 'Questo non è un identificativo né un’impronta'],
    ['0'.repeat(64), 404, 'Nessun passo che puoi vedere ha questa impronta'],
  ])('says what is wrong with the code %s', async (code, status, sentence) => {
    const answer = await lawyer.get(`/verifica?codice=${code}`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(sentence);
  });

  it('says where a record breaks and what to do', async () => {
    const id = await world.caseWhere(`workflow = 'negotiation' AND outcome = 'not-agreed'`);
    await world.owner.query('ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_is_kept');
    await world.owner.query(
      `UPDATE ledger_entry SET body = overlay(body PLACING '\\x20' FROM 5) WHERE case_id = $1 AND revision = 3`,
      [id],
    );
    const { text } = await lawyer.get(`/pratiche/${id}/verifica`);
    expect(text).toContain('La registrazione non è integra');
    expect(text).toContain('Il contenuto del passo 3 non dà più la sua impronta.');
    expect(text).toContain('Ciò che si legge in questo passo non è più una prova.');
    expect(text).toContain('Non fare altri passi su questa pratica');
  });
});

describe('what people wrote', () => {
  it('never becomes markup', async () => {
    const id = await termination();
    await world.owner.query(`UPDATE case_file SET title = $2 WHERE id = $1`, [
      id,
      '<script>alert("&1")</script>',
    ]);
    for (const place of ['/storico', '/storico/2', '/scadenze', '/percorso', '/verifica']) {
      const { html } = await lawyer.get(`/pratiche/${id}${place}`);
      expect([place, html.includes('<script>alert')]).toEqual([place, false]);
      expect([place, html.includes('&lt;script')]).toEqual([place, true]);
    }
    const { html } = await lawyer.get(`/registro?tipo=termination-notice&ente="><script>alert(1)</script>`);
    expect(html).not.toContain('<script>alert');
  });
});

describe('who may see', () => {
  it('a partner sees the history of its own application without the names of the office', async () => {
    const id = await application('excluded');
    const partner = await world.signedIn('associazione.faro.di.esempio');
    const { status, text } = await partner.get(`/pratiche/${id}/storico?ordine=inizio`);
    expect(status).toBe(200);
    expect(text).toContain('Esclusione decisa');
    expect(text).not.toContain('Dirigente (dimostrazione)');
  });

  it('another partner does not see it, nor its deadlines', async () => {
    const id = await application('excluded');
    const other = await world.signedIn('associazione.ginestra.di.esempio');
    for (const place of ['/storico', '/storico/3', '/scadenze', '/percorso', '/verifica'])
      expect((await other.get(`/pratiche/${id}${place}`)).status).toBe(404);
    const { rows } = await world.pool.query<{ id: string }>('SELECT id FROM deadline WHERE case_id = $1', [
      id,
    ]);
    expect((await other.get(`/scadenze/${rows[0]?.id}`)).status).toBe(404);
  });
});
