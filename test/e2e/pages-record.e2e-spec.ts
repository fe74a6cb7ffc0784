import { readRecord } from '../support/pages/read-record.js';

const { at, read, application, termination } = readRecord();

const notice = () => at.world.caseWhere(`workflow = 'notice' AND key = 'co-progettazione-comune-2026-2028'`);
const evaluation = async () =>
  at.world.caseWhere(`workflow = 'evaluation' AND parent_id = '${await notice()}'`);
const extended = () =>
  at.world.caseWhere(
    `workflow = 'convention' AND id = (SELECT parent_id FROM case_file WHERE workflow = 'amendment' AND title LIKE 'Estensione%')`,
  );
const stepPage = async (id: string, event: string) =>
  read(`/pratiche/${id}/storico/${await at.world.stepOf(id, event)}`);

describe('what a lawyer asks, and the pages answer', () => {
  it('1: who knew what, and when', async () => {
    const id = await application('excluded');
    const told = await read(`/pratiche/${id}/storico`);
    expect(told).toContain(
      'Comunicazione: Domanda n. 5 esclusa. a Associazione Faro di Esempio (dimostrazione)',
    );
    const delivery = await stepPage(id, 'delivery.prove');
    expect(delivery).toMatch(/Consegna avvenuta .*2025, ore \d\d:\d\d:\d\d \(ora italiana, UTC\+02:00\)/);
    expect(delivery).toContain('Documento che lo prova');
  });

  it('2: was the application on time', async () => {
    const late = await application('late');
    const arrival = await read(`/pratiche/${late}/storico/1`);
    expect(arrival).toContain('Avvenuto mercoledì 15 ottobre 2025, ore 12:00:33');
    expect(arrival).toContain('Registrato mercoledì 15 ottobre 2025, ore 12:30:00');
    expect(arrival).toContain('Esito Fuori termine');
    const closing = await at.world.deadlineOf(await notice(), 'closing');
    expect(await read(`/scadenze/${closing}`)).toContain('mercoledì 15 ottobre 2025, ore 12:00');
  });

  it('6: was the commission named after the deadline, odd, free of conflicts', async () => {
    const id = await evaluation();
    const named = await stepPage(id, 'commission.appoint');
    expect(named).toContain('Avvenuto giovedì 23 ottobre 2025');
    expect(named).toMatch(/determinazione dirigenziale, n\. DIMOSTRAZIONE 110/);
    const { document } = await at.lawyer.get(
      `/pratiche/${id}/storico/${await at.world.stepOf(id, 'commission.appoint')}`,
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
    const derivation = await read(`/scadenze/${await at.world.deadlineOf(id, 'conclusion')}`);
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
    expect(await at.world.stepOf(id, 'convention.sign')).toBeGreaterThan(
      await at.world.stepOf(id, 'visa.record'),
    );
    expect(await stepPage(id, 'convention.sign')).toContain(
      'Da «In preparazione» a «Firmata, da pubblicare»',
    );
  });

  it('17: was the six-month notice right', async () => {
    const id = await termination();
    expect(await stepPage(id, 'delivery.prove')).toContain(
      'Consegna avvenuta martedì 31 agosto 2027, ore 10:15:00',
    );
    const text = await read(`/scadenze/${await at.world.deadlineOf(id, 'noticePeriod')}`);
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
    const { rows } = await at.world.pool.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM ledger_entry WHERE case_id = $1 ORDER BY revision`,
      [id],
    );
    const { document } = await at.lawyer.get(`/pratiche/${id}/storico`);
    const links = document.querySelectorAll('.record h3 a').map((link) => link.getAttribute('href'));
    // The last two are of the clock: windows of appeal that passed after the case had ended.
    expect(links).toEqual([6, 5, 4, 3, 2, 1].map((revision) => `/pratiche/${id}/storico/${revision}`));
    const third = await read(`/pratiche/${id}/storico/3`);
    for (const { hash } of rows.slice(1, 3)) expect(third).toContain(hash);
  });

  it('says in English what is Italian: titles, norms, acts, and what people wrote', async () => {
    const id = await termination();
    const { document } = await at.lawyer.get(`/pratiche/${id}/storico/2?lang=en`);
    const italian = document.querySelectorAll('main [lang=it]').map(({ text }) => text);
    for (const part of ['Minori trasferimenti', 'CESS-P4', 'Avviso: cessazione con preavviso'])
      expect([part, italian.some((text) => text.includes(part))]).toEqual([part, true]);
    const { document: lens } = await at.lawyer.get(`/pratiche/${id}/storico`);
    expect(lens.querySelector('h1 [lang=it]')?.text).toContain('Preavviso di cessazione');
    await at.lawyer.get(`/pratiche/${id}/storico?lang=it`);
  });

  it('shows what a step changed, before and after', async () => {
    const text = await stepPage(await termination(), 'delivery.prove');
    expect(text).toContain('Ultimo giorno di attività nessun valore martedì 29 febbraio 2028');
  });

  it('names criteria, applications and programmes by what they are called, and by no code of a file', async () => {
    const whole = await stepPage(await evaluation(), 'sheet.lock');
    const [sheet = ''] = whole.split('Contenuto tecnico');
    expect(sheet).toContain('Criterio Qualità e coerenza della proposta con gli obiettivi Punti');
    expect(sheet).toMatch(
      /Schede dei punteggi › n\. \d+ › Punti › Qualità e coerenza della proposta con gli obiettivi/,
    );
    expect(sheet).toMatch(/Programma P\d · [A-Z]/);
    expect(sheet).toMatch(/Domanda n\. \d · /);
    expect(sheet).not.toMatch(/\bQUALITA\b/);
    const requirement = await stepPage(await application('excluded'), 'requirement.check');
    expect(requirement).toMatch(/Requisito [A-Z][a-zà’ ]{10}/);
  });

  it('tells steps of the same kind from each other by what was declared', async () => {
    const { document } = await at.lawyer.get(`/pratiche/${await application('excluded')}/storico`);
    const checks = document
      .querySelectorAll('.record > li')
      .filter(({ text }) => text.includes('Requisito verificato'))
      .map((step) => step.querySelector('.gist')?.text);
    expect(checks.length).toBeGreaterThan(1);
    expect(new Set(checks).size).toBe(checks.length);
    for (const told of checks) expect(told).toMatch(/^Requisito: .* · Esito della verifica: /);
  });

  it('can show the steps with an act alone', async () => {
    const { document } = await at.lawyer.get(`/pratiche/${await termination()}/storico?solo=atti`);
    expect(document.querySelectorAll('.record > li')).toHaveLength(1);
  });

  it('folds its days after the first ones, each told in a line, and opens them all when asked', async () => {
    const id = await extended();
    const { document } = await at.lawyer.get(`/pratiche/${id}/storico`);
    const days = document.querySelectorAll('details.day');
    const folded = days.map((day) => !day.hasAttribute('open'));
    expect(folded).toEqual([...folded].sort());
    expect([...new Set(folded)]).toEqual([false, true]);
    const told = (days.at(-1)?.querySelector('summary')?.text ?? '').replace(/\s+/g, ' ');
    expect(told).toMatch(/^\S+ \d+ \S+ \d{4} (1 passo|\d+ passi): [A-Z]/);
    const all = document.querySelectorAll('main a').find(({ text }) => text === 'Apri tutti i giorni');
    const opened = await at.lawyer.get((all?.getAttribute('href') ?? '').replaceAll('&amp;', '&'));
    expect(opened.document.querySelectorAll('details.day:not([open])')).toHaveLength(0);
    expect(opened.text).not.toContain('Apri tutti i giorni');
    const short = await at.lawyer.get(`/pratiche/${await termination()}/storico`);
    expect(short.document.querySelectorAll('details.day:not([open])')).toHaveLength(0);
    expect(short.text).not.toContain('Apri tutti i giorni');
  });

  it('tells what the clock did as the clock’s, on the day on which it did it', async () => {
    const { document } = await at.lawyer.get(`/pratiche/${await termination()}/storico`);
    const [last] = document.querySelectorAll('details.day');
    expect(last?.querySelector('summary h2')?.text).toBe('mercoledì 1 marzo 2028');
    expect(last?.structuredText).toMatch(/Preavviso compiuto[^]*Orologio/);
  });

  it.each(['/storico/0', '/storico/9999', '/storico/x', '/storico/1e3'])('has no page %s', async (place) => {
    expect((await at.lawyer.get(`/pratiche/${await termination()}${place}`)).status).toBe(404);
  });
});

describe('the path of a case', () => {
  it('says in words and in a drawing where the case went', async () => {
    const { document, text } = await at.lawyer.get(`/pratiche/${await termination()}/percorso`);
    expect(text).toContain('La pratica è finita: «Cessazione efficace».');
    const taken = document.querySelectorAll('.twin tr').filter((row) => row.text.includes('già fatto'));
    expect(taken.map((row) => row.querySelector('th')?.text)).toEqual([
      'Emetti il preavviso',
      'Registra la prova di consegna',
      'Fine del preavviso',
    ]);
    expect(document.querySelectorAll('svg.diagram .diagram-label.is-taken')).toHaveLength(3);
    for (const box of document.querySelectorAll('svg.diagram a'))
      expect(document.querySelector(box.getAttribute('href') ?? '')).not.toBeNull();
  });
});
