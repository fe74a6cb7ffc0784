import { iter } from '../support/command.js';
import { storyUntil, type Told } from '../support/notify/story.js';

const json = (text: string): any => JSON.parse(text);

describe('iter mail', () => {
  let told: Told;
  beforeAll(async () => {
    told = await storyUntil('2025-10-01T10:00:00Z');
    await told.round();
    await told.to('2025-10-08T06:00:00Z');
    await told.round();
  }, 120_000);
  afterAll(() => told.end());
  const mail = (...words: string[]) => iter(['mail', ...words], told.environment);

  it('lists what was written to whom, newest first', async () => {
    const { code, stdout } = await mail('list');
    expect(code).toBe(0);
    expect(stdout.split('\n')[2]).toMatch(
      /2025-10-08T06:00 +Scritto e tenuto qui: nessun invio +per e-mail .* Entro mercoledì 15 ottobre 2025, ore 12:00/,
    );
  });

  it('shows one with its words and everything that has become of it', async () => {
    const [line] = json((await mail('list', '--json', '--limit', '1')).stdout);
    const { code, stdout } = await mail('show', line.id);
    expect(code).toBe(0);
    expect(stdout).toContain('CHE COSA FARE');
    expect(stdout).toContain('Scritto e tenuto qui: nessun invio  Non spedito: posta non configurata');
    expect((await mail('show', line.id, '--lang', 'en')).stdout).toContain(
      'Written and kept here: not sent  Not sent: mail is not set up',
    );
    expect((await mail('show', line.id, '--html')).stdout).toContain('<!doctype html>');
    expect(json((await mail('show', line.id, '--json')).stdout).history.map((one: any) => one.state)).toEqual(
      ['owed', 'kept'],
    );
  });

  it('previews a reminder with the real data of a case, in both languages, and sends nothing', async () => {
    const [{ caseId }] = json((await mail('list', '--json', '--limit', '1')).stdout);
    const before = await told.messages();
    const { code, stdout } = await mail('preview', caseId, 'submission');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Oggetto: .*Entro mercoledì 15 ottobre 2025, ore 12:00: Presenta la domanda/);
    const english = json((await mail('preview', caseId, 'submission', '--lang', 'en', '--json')).stdout);
    expect(english.plain).toContain('WHAT HAPPENS IF NOTHING IS DONE');
    expect(await told.messages()).toEqual(before);
  });

  it('leaves to iter incidents what no attempt will deliver: who closes it, when and why is kept', async () => {
    const incidents = (...words: string[]) => iter(['incidents', ...words], told.environment);
    const id = '00000000-0000-4000-8000-000000000001';
    await told.owner.query(
      `INSERT INTO incident (id, kind, case_id, said) SELECT $1, 'nobody-to-write-to', id, '{"it": "Nessuno.", "en": "Nobody."}' FROM case_file LIMIT 1`,
      [id],
    );
    expect((await incidents()).stdout).toContain('Nessuno a cui scrivere · aperto');
    const [officer] = await told.rows<{ email: string }>(
      `SELECT p.email FROM person p JOIN role_grant g ON g.person_id = p.id WHERE g.role = 'procedure-officer' LIMIT 1`,
    );
    const closed = (by: string) => incidents('close', id, '--by', by, '--reason', 'Telefonato.');
    expect(await closed('nobody@example.org')).toMatchObject({ code: 2, stdout: '' });
    expect((await closed(officer?.email ?? '')).stdout).toMatch(/Chiuso da .*: Telefonato\./);
    expect((await incidents()).stdout.trim()).toBe('Nessun incidente.');
  }, 180_000);

  it('has the digital domicile of an organisation recorded, with the list that it comes from', async () => {
    const domicile = (...words: string[]) => iter(['domicile', ...words], told.environment);
    const [organisation] = await told.rows<{ id: string }>('SELECT id FROM organisation LIMIT 1');
    const set = (id: string, address: string, on: string) =>
      domicile('set', id, '--address', address, '--source', 'INI-PEC', '--on', on);
    const id = organisation?.id ?? '';
    const done = await set(id, 'ente@pec.example', '2025-10-01');
    expect(done.stdout.trim()).toBe(
      'Da ora la PEC va a ente@pec.example (INI-PEC, mercoledì 1 ottobre 2025).',
    );
    expect((await domicile('list')).stdout).toContain('ente@pec.example');
    for (const [wrong, said] of [
      [await set(id, 'ente', '2025-10-01'), 'Non è un indirizzo di posta.'],
      [await set(id, 'ente@pec.example', 'ieri'), 'Non è un giorno'],
      [await set(id, 'ente@pec.example', '2099-01-01'), 'deve ancora venire'],
      [await set('ente', 'ente@pec.example', '2025-10-01'), 'Non è un identificativo.'],
    ] as const) {
      expect([wrong.code, wrong.stdout]).toEqual([2, '']);
      expect(wrong.stderr).toContain(said);
    }
  }, 60_000);

  it('refuses what is not there, with what to try', async () => {
    const none = '00000000-0000-4000-8000-000000000000';
    for (const words of [
      ['show', none],
      ['preview', none, 'submission'],
      ['list', '--state', 'lost'],
      ['list', '--lang', 'fr'],
    ]) {
      const { code, stdout, stderr } = await mail(...words);
      expect([words, code, stdout]).toEqual([words, 2, '']);
      expect(stderr).toContain('Prova:');
      expect(stderr).not.toContain('    at ');
    }
  });
});
