import { randomUUID } from 'node:crypto';
import { contestedView, type ContestedView } from '#reading';
import { readRecord } from '../support/pages/read-record.js';

const { at, read, application } = readRecord();
const excluded = () => application('excluded');

const windowsOf = async (id: string): Promise<ContestedView[]> => {
  const { status, html } = await at.lawyer.ask(`/api/v1/cases/${id}/windows`, {
    headers: { accept: 'application/json' },
  });
  expect(status).toBe(200);
  return contestedView.array().parse((JSON.parse(html) as { items: unknown }).items);
};
const send = async (id: string, type: string, data: object) => {
  const headers = {
    ...{ 'content-type': 'application/json', accept: 'application/json', origin: at.world.origin },
    ...{ 'idempotency-key': randomUUID(), 'if-match': '*' },
  };
  const body = JSON.stringify({ type, data });
  const { status, html } = await at.lawyer.ask(`/api/v1/cases/${id}/events`, {
    method: 'POST',
    headers,
    body,
  });
  return { status, answer: JSON.parse(html) as Record<string, unknown> };
};

describe('until when can they sue, and which power still exists', () => {
  it('is told for each addressee of an exclusion, though its case has ended', async () => {
    const page = await read(`/pratiche/${await excluded()}/scadenze`);
    expect(page).toContain('Finestre di impugnazione e autotutela');
    expect(page).toContain('Esclusione decisa');
    expect(page).toContain('Associazione Faro di Esempio (dimostrazione)');
    expect(page).toMatch(/Ricorso al TAR passata il [a-z]+ì? \d+ [a-z]+ 20\d\d/);
    expect(page).toContain('l’atto è definitivo');
  });

  it('has its own page, with the act, the addressee and the derivation', async () => {
    const id = await at.world.deadlineOf(await excluded(), 'window.court-appeal');
    const page = await read(`/scadenze/${id}`);
    expect(page).toContain('Ricorso al TAR');
    expect(page).toContain('Associazione Faro di Esempio (dimostrazione)');
    expect(page).toContain('D.Lgs. 104/2010, art. 29');
    expect(page).toContain('comunicazione dell’atto');
    expect(page).toContain('A nessuno: è solo una data');
  });

  it('says what is missing where the day of communication is not known', async () => {
    const { rows } = await at.world.pool.query<{ id: string }>(
      `SELECT id FROM case_file WHERE workflow = 'evaluation' AND outcome = 'approved' LIMIT 1`,
    );
    const page = await read(`/pratiche/${rows[0]?.id ?? ''}/scadenze`);
    expect(page).toContain('Il giorno non è ancora registrato');
    expect(page).toContain('non corre ancora');
    expect(page).toContain('Chiunque altro');
  });

  it('is answered for the power to annul a grant', async () => {
    const { rows } = await at.world.pool.query<{ id: string }>(
      `SELECT case_id AS id FROM deadline d JOIN case_file c ON c.id = d.case_id
       WHERE c.workflow = 'convention' AND d.term = 'window.annulment' LIMIT 1`,
    );
    const page = await read(`/pratiche/${rows[0]?.id ?? ''}/scadenze`);
    expect(page).toContain('Potere di annullare d’ufficio');
    expect(page).toContain('Dopo quel giorno l’amministrazione non può più annullare l’atto d’ufficio');
  });

  it('is none of the duties: neither the work queue nor the terms of a case name a window', async () => {
    expect(await read('/lavoro')).not.toContain('Ricorso al TAR');
    const { document } = await at.lawyer.get(`/pratiche/${await excluded()}/scadenze`);
    expect(document.querySelector('main table')?.textContent ?? '').not.toContain('Ricorso al TAR');
  });
});

describe('what becomes of an act is recorded, also when its case has ended', () => {
  const evaluated = () =>
    at.world.caseWhere(`workflow = 'evaluation' AND outcome = 'approved' AND EXISTS
    (SELECT 1 FROM case_file n WHERE n.id = case_file.parent_id AND n.key = 'co-progettazione-comune-2026-2028')`);

  it('by the day on which it reached somebody: the windows run from there', async () => {
    const id = await evaluated();
    const known = async () => (await windowsOf(id)).find(({ addressee }) => addressee === '*');
    expect(await known()).toMatchObject({ reachedOn: null, windows: [] });
    const on = { act: 'outcome.approve', addressee: '*', on: '2029-05-20', evidence: 'albo pretorio n. 7' };
    expect(await send(id, 'act.communicate', on)).toMatchObject({
      status: 200,
      answer: { outcome: 'approved' },
    });
    expect(await known()).toMatchObject({
      reachedOn: '2029-05-20',
      windows: [
        { name: 'Ricorso al TAR', status: 'open' },
        { name: 'Ricorso straordinario al Presidente della Repubblica', status: 'open' },
      ],
    });
    // 19 July is the sixtieth day; the appeal that excludes no August ends on 17 September.
    const page = await read(`/pratiche/${id}/scadenze`);
    expect(page).toContain('fino a giovedì 19 luglio 2029');
    expect(page).toContain('fino a lunedì 17 settembre 2029');
  });

  it('by an appeal, which closes its window and those that it excludes', async () => {
    const id = await evaluated();
    const appeal = { act: 'outcome.approve', addressee: '*', window: 'court-appeal', on: '2029-05-30' };
    const reference = 'TAR, R.G. 1/2029 (dimostrazione)';
    expect(await send(id, 'act.challenge', { ...appeal, reference })).toMatchObject({ status: 200 });
    const page = await read(`/pratiche/${id}/scadenze`);
    expect(page).toContain(`Chiunque altro: Ricorso presentato il mercoledì 30 maggio 2029 (${reference}).`);
    expect((await windowsOf(id)).find(({ addressee }) => addressee === '*')?.windows).toMatchObject([
      { status: 'met' },
      { status: 'met' },
    ]);
  });

  it('and is refused with its reason where it cannot be', async () => {
    const id = await evaluated();
    const future = { act: 'outcome.approve', addressee: '*', on: '2030-01-01', evidence: 'x' };
    const { status, answer } = await send(id, 'act.communicate', future);
    expect([status, answer['reasons']]).toMatchObject([422, [{ code: 'not-yet-happened' }]]);
  });
});

describe('the forms for what becomes of an act', () => {
  const evaluated = () =>
    at.world.caseWhere(`workflow = 'evaluation' AND outcome = 'approved' AND EXISTS
    (SELECT 1 FROM case_file n WHERE n.id = case_file.parent_id AND n.key = 'co-progettazione-comune-2026-2028')`);
  const linkOf = async (label: RegExp): Promise<string> => {
    const { document } = await at.lawyer.get(`/pratiche/${await evaluated()}/scadenze`);
    const link = document.querySelectorAll('main a').find(({ textContent }) => label.test(textContent));
    return (link?.getAttribute('href') ?? '').replaceAll('&amp;', '&');
  };
  const STEP_FORM = '#fields-of-step';

  it('are led to from the windows, with the act and the addressee filled in; asked, rehearsed and confirmed', async () => {
    const form = await at.lawyer.get(
      await linkOf(/^Registra quando l’atto è stato comunicato: Associazione/),
    );
    expect([form.status, form.document.querySelector('h1')?.textContent.trim()]).toEqual([
      200,
      'Registra quando l’atto è stato comunicato',
    ]);
    const chosen = form.document
      .querySelectorAll(`${STEP_FORM} input[checked], ${STEP_FORM} option[selected]`)
      .map((one) => one.getAttribute('value'));
    expect(chosen).toEqual(['outcome.approve', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(form.text).toContain('Esito approvato, atto del');
    const told = { '/data/on': '20/05/2029', '/data/evidence': 'ricevuta PEC n. 12' };
    const rehearsal = await at.lawyer.submit(form, told, STEP_FORM, '[value="check"]');
    expect(rehearsal.text).toContain('nulla è ancora registrato');
    expect(rehearsal.text).toContain('Si apre il termine «Ricorso al TAR»');
    expect(rehearsal.text).toContain('Lo stato resta');
    const done = await at.lawyer.submit(rehearsal, {}, 'main form', '[value="confirm"]');
    expect([done.status, done.text]).toEqual([
      200,
      expect.stringContaining('Comunicazione dell’atto registrata'),
    ]);
    const reached = (await windowsOf(await evaluated())).find(({ addressee }) => addressee === chosen[1]);
    expect(reached).toMatchObject({ reachedOn: '2029-05-20', awaiting: [] });
  });

  it('say in plain words why not, and keep what was written', async () => {
    const form = await at.lawyer.get(await linkOf(/^Registra un ricorso: Associazione/));
    const appeal = {
      '/data/window': 'court-appeal',
      '/data/on': '01/01/2030',
      '/data/reference': 'R.G. 9 (dimostrazione)',
    };
    const refused = await at.lawyer.submit(form, appeal, STEP_FORM, '[value="check"]');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('deve ancora venire: si registra un fatto avvenuto');
    expect(refused.html).toContain('R.G. 9 (dimostrazione)');
    const empty = await at.lawyer.submit(form, {}, STEP_FORM, '[value="check"]');
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Rimedio usato')]);
  });

  it('record an appeal, from the form to the sentence below the act', async () => {
    const form = await at.lawyer.get(await linkOf(/^Registra un ricorso: Associazione/));
    const appeal = {
      '/data/window': 'court-appeal',
      '/data/on': '25/05/2029',
      '/data/reference': 'TAR, R.G. 9/2029 (dimostrazione)',
    };
    const rehearsal = await at.lawyer.submit(form, appeal, STEP_FORM, '[value="check"]');
    expect([rehearsal.status, rehearsal.text]).toEqual([
      200,
      expect.stringContaining('nulla è ancora registrato'),
    ]);
    expect(rehearsal.text).toContain('Si chiude il termine «Ricorso al TAR»');
    const done = await at.lawyer.submit(rehearsal, {}, 'main form', '[value="confirm"]');
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Ricorso registrato')]);
    expect(await read(`/pratiche/${await evaluated()}/scadenze`)).toMatch(
      /Associazione [^:]*: Ricorso presentato il venerdì 25 maggio 2029 \(TAR, R\.G\. 9\/2029/,
    );
  });

  it('offer an annulment to who may adopt it, with its basis and its act', async () => {
    expect(await linkOf(/annullato o revocato$/)).toBe('');
    const manager = await at.world.signedIn('dirigente');
    const address = `/pratiche/${await evaluated()}/azione/act.withdraw?/data/act=outcome.approve`;
    const form = await manager.get(address);
    expect(form.text).toContain('Annullamento d’ufficio (L. 241/1990, art. 21-nonies)');
    const basis = { '/data/basis': 'art-21-quinquies', '/data/reference': 'determinazione n. 9' };
    const refused = await manager.submit(form, basis, STEP_FORM, '[value="check"]');
    expect(refused.status).toBe(422);
    expect((await at.lawyer.get(address)).text).toContain('Non puoi ancora farlo');
  });

  it('record an annulment with its act: no window of the act is open any more, and it is not annulled twice', async () => {
    const manager = await at.world.signedIn('dirigente');
    const id = await evaluated();
    const open = async () =>
      (await windowsOf(id)).flatMap(({ windows }) => windows.filter(({ status }) => status === 'open'));
    const unreached = (await windowsOf(id)).find(({ reachedOn }) => reachedOn === null);
    const told = {
      act: 'outcome.approve',
      addressee: unreached?.addressee,
      on: '2029-05-20',
      evidence: 'PEC',
    };
    expect(await send(id, 'act.communicate', told)).toMatchObject({ status: 200 });
    expect(await open()).toHaveLength(2);
    const form = await manager.get(`/pratiche/${id}/azione/act.withdraw?/data/act=outcome.approve`);
    const withdrawal = {
      '/data/basis': 'art-21-quinquies',
      '/data/reference': 'determinazione n. 9 (dimostrazione)',
      ...{ '/act/type': 'determination', '/act/body': 'Settore Esempio (dimostrazione)' },
      ...{ '/act/number': '9', '/act/date': '30/05/2029', '/act/effectiveOn': '30/05/2029' },
    };
    const rehearsal = await manager.submit(form, withdrawal, STEP_FORM, '[value="check"]');
    expect([rehearsal.status, rehearsal.text]).toEqual([
      200,
      expect.stringContaining('le sue finestre di impugnazione si chiudono'),
    ]);
    const done = await manager.submit(rehearsal, {}, 'main form', '[value="confirm"]');
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Atto annullato o revocato')]);
    expect(await open()).toEqual([]);
    const page = await manager.get(`/pratiche/${id}/scadenze`);
    expect(page.text).toContain('Atto annullato o revocato il mercoledì 30 maggio 2029 (determinazione n. 9');
    expect(page.text).not.toContain('Registra che l’atto è annullato o revocato');
    const anew = await manager.get(`/pratiche/${id}/azione/act.withdraw?/data/act=outcome.approve`);
    const again = await manager.submit(anew, withdrawal, STEP_FORM, '[value="check"]');
    expect([again.status, again.text]).toEqual([
      422,
      expect.stringContaining('Questo atto è già stato annullato o revocato'),
    ]);
  });

  it('are no steps for who is not of the body', async () => {
    const partner = await at.world.signedIn('aurora');
    const { status } = await partner.get(`/pratiche/${await evaluated()}/azione/act.challenge`);
    expect(status).toBe(404);
  });
});
