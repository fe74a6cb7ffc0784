/** What legal staff read, what the clock did, and what it could not do by itself. */
import { randomUUID } from 'node:crypto';
import { dispatch, expandNotices } from '#notify';
import { describeWithBrowser } from '../support/browser/chromium.js';
import {
  added,
  along,
  at,
  describeGallery,
  filled,
  followed,
  pressed,
  step,
  to,
  type Way,
} from '../support/browser/gallery.js';
import { leave } from '../support/browser/leave.js';
import type { StoryWorld } from '../support/pages/story-world.js';

const lawyer = 'avvocatura';
const reading = `${lawyer}/en`;
const termination = `workflow = 'termination-notice'`;
const excluded = `workflow = 'expression-of-interest' AND outcome = 'excluded'`;
const evaluated = `workflow = 'evaluation' AND outcome = 'approved'`;

const LEFT = 'publication-officer';

/** A letter to an office whose only person has left. */
async function owe({ pool, owner, path }: StoryWorld): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM case_file WHERE ${termination}`);
  await owner.query(
    `UPDATE role_grant SET valid_to = (iter_now() AT TIME ZONE 'Europe/Rome')::date - 1 WHERE role = $1`,
    [LEFT],
  );
  await owner.query(
    `INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at) VALUES ($1, $2, 1, 'terminationNotice', $3, $4, iter_now())`,
    [randomUUID(), rows[0]?.id, LEFT, { target: 'Équipe di zona' }],
  );
  await expandNotices(path);
}

/** What is due is put into words and kept, as in a service without a mail server. */
async function write({ pool, path }: StoryWorld): Promise<void> {
  await expandNotices(path);
  const composing = { procedure: path.procedure, base: 'https://iter.example' };
  await dispatch({ pool, composing, mailer: null, concurrency: 2 });
}

/** The sheet of a commissioner, once it may be read. */
const sheet: Way = async (page, { pool }) => {
  const { rows } = await pool.query<{ id: string; revision: number }>(
    `SELECT c.id, e.revision FROM ledger_entry e JOIN case_file c ON c.id = e.case_id WHERE c.${evaluated} AND e.event = 'sheet.lock' ORDER BY e.seq LIMIT 1`,
  );
  await page.goto(`/pratiche/${rows[0]?.id ?? ''}/storico/${String(rows[0]?.revision)}`);
};

const firstRow: Way = (page) => leave(page, () => page.locator('main tbody th a').first().click());

/** A suspension for every procedure of the body: who would move. */
const previewed: Way = async (page, world) => {
  const { rows } = await world.pool.query<{ id: string }>(
    `SELECT body_id AS id FROM procedure WHERE kind = 'notice' ORDER BY loaded_at, id LIMIT 1`,
  );
  await along(
    to('/spostamenti/nuovo/sospensione'),
    filled({
      '/data/scope': `body:${rows[0]?.id ?? ''}`,
      '/data/id': 'determina-9-2025',
      '/data/norm': 'decreto dimostrativo n. 1/2025',
      '/data/reason': 'alluvione',
      '/data/from': '22/10/2025',
      '/data/to': '31/10/2025',
    }),
    pressed('check'),
  )(page, world);
};
const act = {
  '/act/body': 'Dirigente (dimostrazione)',
  '/act/number': '9',
  '/act/date': '20/10/2025',
};

describeWithBrowser('the record and the clock in a browser', () => {
  describeGallery('2029-06-01T11:00', {
    before: owe,
    scenes: [
      ['home', lawyer, to('/')],
      ['registro', lawyer, to('/registro')],
      ['registro-filtrato', lawyer, to('/registro?tipo=termination-notice&passo=notice.issue')],
      ['registro-vuoto', lawyer, to('/registro?dal=2020-01-01&al=2020-01-02')],
      ['registro-errore', lawyer, to('/registro?dal=domani')],
      ['storico', lawyer, at(termination, '/pratiche/{case}/storico')],
      ['storico-convenzione', lawyer, at(`workflow = 'convention'`, '/pratiche/{case}/storico')],
      ['storico-dal-primo', lawyer, at(`workflow = 'convention'`, '/pratiche/{case}/storico?ordine=inizio')],
      ['storico-esclusione', lawyer, at(excluded, '/pratiche/{case}/storico')],
      ['storico-senza-atti', lawyer, at(`workflow = 'reporting'`, '/pratiche/{case}/storico?solo=atti')],
      ['passo', lawyer, at(termination, '/pratiche/{case}/storico/3')],
      ['passo-mancante', lawyer, at(termination, '/pratiche/{case}/storico/9999')],
      ['storico-valutazione', lawyer, at(evaluated, '/pratiche/{case}/storico')],
      ['scheda', lawyer, sheet],
      ['percorso', lawyer, at(termination, '/pratiche/{case}/percorso')],
      ['registro', reading, to('/registro')],
      ['storico', reading, at(excluded, '/pratiche/{case}/storico')],
      ['scheda', reading, sheet],
      ['percorso', reading, at(termination, '/pratiche/{case}/percorso')],
      ['scadenze', reading, at(evaluated, '/pratiche/{case}/scadenze')],
      [
        'scadenza',
        reading,
        along(at(termination, '/pratiche/{case}/scadenze'), followed(/Termination notice/)),
      ],
      ['verifica', reading, at(termination, '/pratiche/{case}/verifica')],
      ['preferenze', reading, to('/preferenze')],
      ['scadenze', lawyer, at(termination, '/pratiche/{case}/scadenze')],
      [
        'scadenza',
        lawyer,
        along(at(termination, '/pratiche/{case}/scadenze'), followed(/Preavviso di cessazione/)),
      ],
      ['finestre', lawyer, at(evaluated, '/pratiche/{case}/scadenze')],
      ['finestra', lawyer, along(at(excluded, '/pratiche/{case}/scadenze'), followed(/Ricorso al TAR/))],
      [
        'atto-comunicato',
        lawyer,
        along(at(evaluated, '/pratiche/{case}/scadenze'), followed(/^Registra quando/)),
      ],
      [
        'ricorso',
        lawyer,
        along(at(evaluated, '/pratiche/{case}/scadenze'), followed(/^Registra un ricorso/)),
      ],
      [
        'ricorso-errori',
        lawyer,
        along(at(evaluated, '/pratiche/{case}/scadenze'), followed(/^Registra un ricorso/), pressed('check')),
      ],
      ['annullamento', 'dirigente', step(evaluated, 'act.withdraw')],
      ['verifica-cerca', lawyer, to('/verifica')],
      ['verifica-codice-errato', lawyer, to('/verifica?codice=x')],
      ['verifica-nessuna', lawyer, to(`/verifica?codice=${'0'.repeat(64)}`)],
      ['verifica', lawyer, at(termination, '/pratiche/{case}/verifica')],
      ['preferenze', lawyer, to('/preferenze')],
      ['incidenti', 'responsabile', to('/incidenti')],
      ['incidente', 'responsabile', along(to('/incidenti'), followed(/Nessuno a cui scrivere/))],
      [
        'incidente-errore',
        'responsabile',
        along(to('/incidenti'), followed(/Nessuno a cui scrivere/), async (page) => {
          await page.locator('main form[action$="chiusura"] .btn').click();
          await page.waitForLoadState('load');
        }),
      ],
      ['lavoro-vuoto', 'responsabile', to('/lavoro')],
      ['scadenza-mancante', lawyer, to(`/scadenze/${'0'.repeat(8)}-0000-4000-8000-000000000000`)],
      [
        'verifica-rotta',
        lawyer,
        async (page, world) => {
          await world.owner.query('ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_is_kept');
          await world.owner.query(
            `UPDATE ledger_entry SET body = overlay(body PLACING '\\x20' FROM 5) WHERE revision = 3 AND case_id = (SELECT id FROM case_file WHERE ${termination})`,
          );
          await at(termination, '/pratiche/{case}/verifica')(page, world);
        },
      ],
    ],
  });

  describeGallery('2025-10-20T10:00', {
    before: write,
    scenes: [
      ['messaggi', lawyer, to('/messaggi')],
      ['messaggi-filtrati', 'responsabile', to('/messaggi?stato=kept&tipo=notice&titolo=ambito')],
      ['messaggi-vuoti', lawyer, to('/messaggi?stato=failed')],
      ['messaggi-errore', lawyer, to('/messaggi?stato=perduti')],
      ['messaggio', lawyer, along(to('/messaggi?stato=kept'), firstRow)],
      ['messaggi', reading, to('/messaggi')],
      ['messaggio', reading, along(to('/messaggi?stato=kept'), firstRow)],
      ['spostamenti', 'dirigente', to('/spostamenti')],
      ['spostamento-modulo', 'dirigente', to('/spostamenti/nuovo/sospensione')],
      ['spostamento-errori', 'dirigente', along(to('/spostamenti/nuovo/proroga'), pressed('check'))],
      ['spostamento-revoca', lawyer, to('/spostamenti/nuovo/revoca')],
      [
        'spostamento-calendario',
        'dirigente',
        along(to('/spostamenti/nuovo/calendario'), added('/data/closures')),
      ],
      ['spostamento-calendario', 'dirigente/en', to('/spostamenti/nuovo/calendario')],
      ['spostamento-prova', 'dirigente', previewed],
      ['spostamento-prova', 'dirigente/en', previewed],
      ['spostamento-senza-atto', 'dirigente', along(previewed, pressed('confirm'))],
      ['spostamento', 'dirigente', along(previewed, filled(act), pressed('confirm'))],
      ['spostamenti', 'responsabile', to('/spostamenti')],
      ['spostamento', 'responsabile/en', along(to('/spostamenti'), followed(/^Suspension/))],
      ['data', 'responsabile', to('/dimostrazione')],
      ['data-avanti', 'responsabile', along(to('/dimostrazione'), pressed('7', 'days'))],
      ['data-avanti-ancora', 'responsabile', pressed('1', 'next')],
    ],
  });
});
