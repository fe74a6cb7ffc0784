import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, iter, spawnIter, type Environment } from '../support/command.js';
import { ask } from '../support/postgres/ask.js';
import { freshDatabase } from '../support/postgres/index.js';

const CREMA = ['co-programming', 'notice-comune', 'notice-ambito'].map(
  (name) => `examples/crema-2026-2028/${name}.yaml`,
);
const json = (text: string): any => JSON.parse(text);

describe('the command line', () => {
  it('explains itself in Italian and refuses an unknown command with what to try', async () => {
    const help = await iter(['--help']);
    expect(help).toMatchObject({ code: 0 });
    for (const command of [
      'start',
      'migrate',
      'load',
      'story',
      'verify',
      'case',
      'deadlines',
      'term',
      'mail',
    ])
      expect(help.stdout).toContain(command);

    const unknown = await iter(['fly']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Prova:');
    expect(unknown.stdout).toBe('');
  });

  it.each(['start', 'migrate', 'load', 'story', 'verify', 'case', 'deadlines', 'term', 'mail'])(
    '%s has its help',
    async (command) => {
      const { code, stdout } = await iter([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Uso: iter ${command}`);
      expect(stdout).toContain('mostra questo aiuto');
    },
  );

  it('speaks Italian also when a command is called wrongly, and says how to go on', async () => {
    const { code, stdout, stderr } = await iter(['case', 'show']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Manca l’argomento «pratica».\nProva: iter case --help\n');
  });

  it('says when the database cannot be reached, with exit code 4 and no stack trace', async () => {
    const { code, stderr } = await iter(['verify'], {
      DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/none',
    });
    expect(code).toBe(4);
    expect(stderr).toContain('Prova:');
    expect(stderr).not.toContain('    at ');
  });
});

describe('loading procedure files', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'iter-files-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('finds exactly one arithmetic warning in the Crema notices: programme 5, 100 euro too much', async () => {
    const { code, stdout } = await iter(['load', '--check', '--json', ...CREMA]);
    expect(code).toBe(0);
    const arithmetic = json(stdout).warnings.filter(
      (w: { difference?: number }) => w.difference !== undefined,
    );
    expect(arithmetic).toEqual([
      expect.objectContaining({ code: 'contribution-arithmetic', difference: 10_000 }),
    ]);
    expect(arithmetic[0].text.it).toContain('P5');
  });

  it('refuses an unknown field with its line and what was expected, and exit code 2', async () => {
    const file = join(folder, 'wrong.yaml');
    const lines = (await readFile(CREMA[1] as string, 'utf8')).split('\n');
    const at = lines.findIndex((line) => line.startsWith('procedure:'));
    lines.splice(at + 1, 0, '  sconto: 10');
    await writeFile(file, lines.join('\n'));

    const { code, stderr, stdout } = await iter(['load', '--check', file]);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`:${at + 2}:`);
    expect(stderr).toContain('sconto');
    expect(stderr).toContain('Atteso');
  });

  it('names a file that is not there', async () => {
    const { code, stderr } = await iter(['load', '--check', join(folder, 'absent.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toContain('absent.yaml');
  });
});

describe('a loaded procedure on the command line', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let env: Environment;
  let root: string;

  beforeAll(async () => {
    database = await freshDatabase();
    env = { DATABASE_URL: database.applicationUrl, DATABASE_OWNER_URL: database.ownerUrl };
    const { code, stdout, stderr } = await iter(
      ['load', '--json', ...CREMA, 'examples/comune-di-esempio/notice.yaml'],
      env,
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    root = json(stdout).loaded[1].rootCase;
  });
  afterAll(() => database.drop());

  it('is loaded once, however often it is loaded', async () => {
    const { stdout } = await iter(['load', '--json', CREMA[0] as string], env);
    expect(json(stdout).loaded).toEqual([expect.objectContaining({ already: true })]);
  });

  it('is never replaced in silence', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iter-changed-'));
    const changed = join(folder, 'changed.yaml');
    await writeFile(changed, `${await readFile(CREMA[0] as string, 'utf8')}\n# another text\n`);
    const { code, stderr } = await iter(['load', changed], env);
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain('già caricata');
  });

  it('lists its cases, shows one, tells its history and why a step is or is not possible', async () => {
    const listed = json((await iter(['case', 'list', '--json'], env)).stdout);
    expect(listed).toHaveLength(4);
    const shown = json((await iter(['case', 'show', root, '--json'], env)).stdout);
    expect(shown).toMatchObject({ id: root, workflow: 'notice', revision: 1 });
    const history = json((await iter(['case', 'history', root, '--json'], env)).stdout);
    expect(history).toEqual([expect.objectContaining({ event: 'case.open', revision: 1 })]);
    const why = json(
      (await iter(['case', 'why', root, '--role', 'ets-representative', '--json'], env)).stdout,
    );
    const approve = why.find((e: { event: string }) => e.event === 'notice.approve');
    expect(approve).toMatchObject({ allowed: false });
    expect(approve.reasons[0].removedBy).toContain('manager');
  });

  it('shows no deadline while none runs, and refuses a status or a day that is none', async () => {
    expect(json((await iter(['deadlines', '--json', '--before', '2027-01-31'], env)).stdout)).toEqual([]);
    const status = await iter(['deadlines', '--status', 'late'], env);
    expect(status.code).toBe(2);
    expect(status.stderr).toContain('suspended');
    const day = await iter(['deadlines', '--before', 'domani'], env);
    expect(day.code).toBe(2);
    expect(day.stderr).toContain('2027-01-31');
  });

  it('refuses a role or a stage that nobody knows, and names those there are', async () => {
    const role = await iter(['case', 'why', root, '--role', 'mayor'], env);
    expect([role.code, role.stdout]).toEqual([2, '']);
    expect(role.stderr).toContain(
      'Non c’è un ruolo «mayor».\nProva: uno di questi: procedure-officer, manager',
    );

    const stage = await iter(['case', 'list', '--workflow', 'tender'], env);
    expect([stage.code, stage.stdout]).toEqual([2, '']);
    expect(stage.stderr).toContain('Non c’è una fase «tender».');
    expect(stage.stderr).toContain('termination-notice');
  });

  it('ends well and says nothing when whoever reads has had enough', async () => {
    const child = spawnIter(['case', 'show', root, '--json'], env);
    child.stdout?.destroy();
    let talk = '';
    child.stderr?.on('data', (chunk: Buffer) => (talk += chunk.toString()));
    expect([await ended(child), talk]).toEqual([0, '']);
  });

  it('foresees a case without moving it, as a table and as JSON', async () => {
    const { code, stdout } = await iter(['forecast', root], env);
    expect(code).toBe(0);
    expect(stdout).toContain('Ipotesi: Nessuno fa nulla');
    const foreseen = json((await iter(['forecast', root, '--assume', 'last-day', '--json'], env)).stdout);
    expect(foreseen).toMatchObject({ caseId: root, revision: 1, assumption: { kind: 'last-day' } });
    expect((await iter(['forecast', 'nothing'], env)).code).toBe(2);
  });

  it('makes a calendar address for a person, lists it without its secret, and revokes it', async () => {
    await ask(
      database.ownerUrl,
      `INSERT INTO person (id, display_name, email) VALUES (gen_random_uuid(), 'Ufficio di prova', 'ufficio@example.org')`,
    );
    const person = ['--person', 'ufficio@example.org'];
    const made = json((await iter(['calendar', 'create', ...person, '--json'], env)).stdout);
    expect(made.address).toMatch(/\/calendari\/[A-Za-z0-9_-]{43}\.ics$/);
    const listed = await iter(['calendar', 'list', ...person, '--json'], env);
    expect(json(listed.stdout)).toEqual([expect.objectContaining({ id: made.id, of: { kind: 'person' } })]);
    expect(listed.stdout).not.toContain('ics');
    expect((await iter(['calendar', 'revoke', made.id, ...person], env)).code).toBe(0);
    const again = await iter(['calendar', 'revoke', made.id, ...person], env);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('iter calendar list');
  });

  it('previews a suspension of all terms, and moves nothing without an act and somebody who orders it', async () => {
    const move = ['deadlines', 'move', '--procedure', 'co-progettazione-comune-2026-2028', '--id', 'd1'];
    const decree = [
      '--norm',
      'd.l. n. 1',
      '--reason',
      'alluvione',
      '--from',
      '2026-03-01',
      '--to',
      '2026-03-31',
    ];
    const preview = await iter([...move, ...decree, '--dry-run', '--json'], env);
    expect(json(preview.stdout)).toEqual([expect.objectContaining({ terms: [] })]);
    expect(await iter([...move, ...decree], env)).toMatchObject({ code: 2 });
    const backwards = await iter([...move, ...decree, '--to', '2026-02-01', '--dry-run'], env);
    expect(backwards.code).toBe(2);
    expect(backwards.stderr).toContain('prima di cominciare');
  });

  it('names a case that is not there, with exit code 2', async () => {
    const { code, stderr } = await iter(['case', 'show', 'nothing'], env);
    expect(code).toBe(2);
    expect(stderr).toContain('iter case list');
  });

  it('verifies, and names the first break with exit code 3 when the record was tampered with', async () => {
    const whole = await iter(['verify', '--json'], env);
    expect(whole.code).toBe(0);
    expect(json(whole.stdout)).toMatchObject({ ok: true, cases: 4, entries: 4 });

    await ask(database.ownerUrl, `UPDATE case_file SET state = 'concluded' WHERE id = '${root}'`);

    const broken = await iter(['verify', '--json'], env);
    expect(broken.code).toBe(3);
    expect(json(broken.stdout).broken).toEqual([
      expect.objectContaining({
        caseId: root,
        revision: 1,
        code: 'case-copy-differs',
        found: 'La pratica mostra altro rispetto al suo ultimo passo: lo stato.',
      }),
    ]);
    const told = await iter(['verify', root], env);
    expect(told.stdout).toContain(
      'Trovato:      La pratica mostra altro rispetto al suo ultimo passo: lo stato.',
    );
    expect(told.stdout).toContain('Che cosa fare: Fa fede la pagina del passo.');
  });
});
