/** What an organisation finds at each stage of its cases, and each form that it is asked to fill in. */
import { randomUUID } from 'node:crypto';
import { advance } from '#procedures';
import { ets } from '../../apps/cli/src/story/cast.js';
import { CO_PROGRAMMING } from '../../apps/cli/src/story/crema.js';
import { describeWithBrowser } from '../support/browser/chromium.js';
import {
  along,
  at,
  describeGallery,
  followed,
  pressed,
  saying,
  to,
  type Way,
} from '../support/browser/gallery.js';
import { leave } from '../support/browser/leave.js';
import type { StoryWorld } from '../support/pages/story-world.js';
import { announceRefusal, BEFORE_CLOSING } from '../support/pages/refusal.js';

const application = (key: string): string =>
  `workflow = 'expression-of-interest' AND key = '${key}' AND root_id = (SELECT id FROM case_file WHERE key = 'co-progettazione-comune-2026-2028')`;

const open = (condition: string): Way => at(condition, '/ente/pratiche/{case}');
const filling = (condition: string, event: string, part = ''): Way =>
  at(condition, `/ente/pratiche/{case}/compila/${event}${part && `/${part}`}`);
const summary = (condition: string, event: string): Way =>
  at(condition, `/ente/pratiche/{case}/riepilogo/${event}`);
/** The button that keeps a part and goes on: what is wrong stands above it. */
const goOn: Way = (page) => leave(page, () => page.click('.filing-form .btn-primary'));

const missed = saying('Il termine era: le ore 24 di giovedì 30 luglio 2026');

/** A colleague saves the same draft while the part is open. */
const savedElsewhere: Way = async (_page, { owner }) => {
  await owner.query('UPDATE draft SET revision = revision + 1, saved_at = iter_now()');
};

/** An organisation joins the path of co-programming. */
async function join({ path }: StoryWorld): Promise<void> {
  const { name: _name, ...by } = ets.cardo.representative;
  const data = { organisation: ets.cardo.id, level: 'local', areas: ['LAVORO'] };
  const event = { case: CO_PROGRAMMING.root, type: 'adhesion.record', data, by, id: randomUUID() };
  if (!(await advance(path, event)).ok) throw new Error('The adhesion was refused.');
}

describeWithBrowser('the cases of partners in a browser', () => {
  const root = `id = '${CO_PROGRAMMING.root}'`;
  describeGallery('2024-04-02T10:00', {
    before: join,
    scenes: [
      ['ente-percorso', 'cardo', to('/ente')],
      ['percorso-avviso', 'cardo', to('/avvisi/comune-di-crema.co-programmazione-2024')],
      ['percorso-ricevuta', 'cardo', along(to('/ente'), followed('Apri la ricevuta'))],
      ['percorso-aderisci', 'delta', filling(root, 'adhesion.record')],
      ['percorso-aderisci-errori', 'delta', along(filling(root, 'adhesion.record'), goOn)],
      ['ente-percorso', 'cardo/en', to('/ente')],
    ],
  });

  const submit = 'application.submit';
  const part = (code: string): Way => filling(application('a1'), submit, code);
  describeGallery('2025-09-26T10:00', {
    scenes: [
      ['ente-bozza', 'aurora', to('/ente')],
      ['domanda-bozza', 'aurora', open(application('a1'))],
      ['domanda', 'aurora', filling(application('a1'), submit)],
      ['domanda-chi', 'aurora', part('chi-partecipa')],
      ['domanda-programmi', 'aurora', part('programmi')],
      ['domanda-documenti', 'aurora', part('documenti')],
      ['domanda-dichiarazioni', 'aurora', part('dichiarazioni')],
      ['domanda-firma', 'aurora', part('firma')],
      ['domanda-firma-errori', 'aurora', along(part('firma'), goOn)],
      ['domanda-non-pronta', 'aurora', summary(application('a1'), submit)],
      ['domanda-salvata-altrove', 'aurora', along(part('firma'), savedElsewhere, goOn)],
      ['domanda-elimina', 'aurora', at(application('a1'), `/ente/pratiche/{case}/elimina/${submit}`)],
      ['domanda', 'aurora/en', filling(application('a1'), submit)],
      ['domanda-firma', 'aurora/en', part('firma')],
    ],
  });

  describeGallery(BEFORE_CLOSING, {
    before: async (world) => {
      await announceRefusal(world);
    },
    scenes: [
      ['ente-inviata', 'aurora', to('/ente')],
      ['domanda-del-capofila', 'aurora', open(application('a1'))],
      ['domanda-inviata', 'esagono', open(application('a4'))],
      ['domanda-ricevuta', 'esagono', at(application('a4'), '/ente/pratiche/{case}/ricevute/3')],
      ['domanda-ritira', 'esagono', summary(application('a4'), 'application.withdraw')],
      ['domanda-ritirata', 'delta', open(application('a3'))],
      ['ente-adesione', 'bussola', to('/ente')],
      ['adesione-pratica', 'bussola', open(application('a1'))],
      ['adesione', 'bussola', filling(application('a1'), 'adhesion.confirm')],
      ['adesione-errori', 'bussola', along(filling(application('a1'), 'adhesion.confirm'), goOn)],
      ['ente-osservazioni', 'ginestra', to('/ente')],
      ['osservazioni-pratica', 'ginestra', open(`key = 'a90'`)],
      ['osservazioni', 'ginestra', filling(`key = 'a90'`, 'observations.file')],
      ['osservazioni-riepilogo', 'ginestra', summary(`key = 'a90'`, 'observations.file')],
    ],
  });

  describeGallery('2025-10-20T10:00', {
    scenes: [
      ['ente-integrazione', 'cardo', to('/ente')],
      ['integrazione-pratica', 'cardo', open(application('a2'))],
      ['integrazione', 'cardo', filling(application('a2'), 'rescue.reply')],
      ['integrazione-errori', 'cardo', along(filling(application('a2'), 'rescue.reply'), goOn)],
      ['integrazione-pratica', 'cardo/en', open(application('a2'))],
    ],
  });

  const table = `workflow = 'negotiation' AND programme_code = 'A1'`;
  describeGallery('2025-11-13T10:00', {
    scenes: [
      ['ente-tavolo', 'delta', to('/ente')],
      ['tavolo', 'delta', open(table)],
      ['progetto', 'delta', filling(table, 'project.version')],
      ['progetto-attivita', 'delta', filling(table, 'project.version', 'attivita')],
      ['progetto-riepilogo', 'delta', summary(table, 'project.version')],
      ['tavolo-lascia', 'delta', summary(table, 'partner.withdraw')],
      ['domanda-esclusa', 'faro', open(application('a5'))],
      ['domanda-tardiva', 'ginestra', to('/ente')],
    ],
  });

  const reportOf = (programme: string, period: number): string =>
    `workflow = 'reporting' AND key = 'p${String(period)}' AND parent_id = (SELECT id FROM case_file WHERE workflow = 'convention' AND programme_code = '${programme}')`;
  const asked = reportOf('P3', 1);
  const late = reportOf('P4', 2);
  const approved = reportOf('P3', 2);

  describeGallery('2026-04-23T10:00', {
    scenes: [
      ['ente-rendiconto', 'cardo', to('/ente')],
      ['rendiconto-integrazioni', 'cardo', open(asked)],
      ['rendiconto-integra', 'cardo', filling(asked, 'report.integrate')],
      ['rendiconto-inviato', 'aurora', to('/ente')],
      ['convenzione', 'aurora', open(`workflow = 'convention' AND programme_code = 'P1'`)],
    ],
  });

  describeGallery('2026-07-31T10:00', {
    scenes: [
      ['ente-in-ritardo', 'esagono', along(to('/ente'), missed)],

      ['rendiconto-in-ritardo', 'esagono', along(open(late), missed)],
      ['rendiconto', 'esagono', filling(late, 'report.submit')],
      ['rendiconto-attivita', 'esagono', filling(late, 'report.submit', 'attivita')],
      [
        'rendiconto-spese',
        'esagono',
        along(filling(late, 'report.submit', 'spese'), pressed('/data/lines', '_add')),
      ],
      ['rendiconto-spese-errori', 'esagono', along(filling(late, 'report.submit', 'spese'), goOn)],
      ['rendiconto-forfait', 'esagono', filling(late, 'report.submit', 'forfait')],
      ['rendiconto-apporti', 'esagono', filling(late, 'report.submit', 'apporti')],
      ['rendiconto-modulo', 'esagono', filling(late, 'report.submit', 'modulo')],
      ['rendiconto-riepilogo', 'esagono', summary(late, 'report.submit')],
      ['nota-di-debito-pratica', 'cardo', open(approved)],
      ['nota-di-debito', 'cardo', filling(approved, 'debit-note.present')],
      ['nota-di-debito-errori', 'cardo', along(filling(approved, 'debit-note.present'), goOn)],
    ],
  });

  const convention = (programme: string): string =>
    `workflow = 'convention' AND programme_code = '${programme}'`;
  describeGallery('2029-03-10T10:00', {
    scenes: [
      ['ente-audizione', 'cardo', to('/ente')],
      ['audizione-pratica', 'cardo', open(convention('P3'))],
      ['audizione', 'cardo', filling(convention('P3'), 'observations.submit')],
      ['rendiconto-finale', 'cardo', filling(convention('P3'), 'account.submit')],
      ['convenzione-conclusa', 'aurora', open(convention('P1'))],
      ['ente-fine', 'esagono', to('/ente')],
    ],
  });
});
