/** The tables, the agreement and the convention until it is signed, as officers see them. */
import { describeWithBrowser } from '../support/browser/chromium.js';
import { added, along, at, describeGallery, filled, pressed, step } from '../support/browser/gallery.js';

const table = `workflow = 'negotiation' AND status = 'active'`;
const convention = `workflow = 'convention' AND status = 'active'`;
const check = pressed('check');

const session = filled({
  '/data/sessionOn': '18/11/2025',
  '/data/place': 'Sala del Comune',
  '/data/agenda': 'Progetto definitivo',
});

describeWithBrowser('tables and agreements in a browser', () => {
  describeGallery('2025-11-10T10:00', {
    scenes: [
      ['tavolo', 'responsabile', at(table)],
      ['tavolo', 'responsabile/en', at(table)],
      ['seduta-convoca', 'responsabile', step(table, 'session.convene')],
      ['seduta-convoca-errori', 'responsabile', along(step(table, 'session.convene'), check)],
      ['seduta-convoca-motivi', 'responsabile', along(step(table, 'session.convene'), session, check)],
      ['seduta-verbale', 'responsabile', step(table, 'session.record')],
      ['tavolo-coordinamento', 'responsabile', step(table, 'coordination.record')],
      ['progetto-fissa', 'responsabile', step(table, 'project.fix')],
      ['accordo', 'responsabile', step(table, 'agreement.set')],
      ['accordo', 'responsabile/en', step(table, 'agreement.set')],
      ['accordo-errori', 'responsabile', along(step(table, 'agreement.set'), added('/data/parties'), check)],
      ['tavolo-storico', 'responsabile', at(table, '/pratiche/{case}/storico')],
      ['tavolo-percorso', 'responsabile', at(table, '/pratiche/{case}/percorso')],
      ['tavolo-scadenze', 'responsabile', at(table, '/pratiche/{case}/scadenze')],
    ],
  });

  describeGallery('2025-11-19T10:00', {
    scenes: [
      ['tavolo-sedute', 'responsabile', at(table)],
      ['tavolo-concludi', 'dirigente', step(table, 'agreement.conclude')],
    ],
  });

  describeGallery('2025-12-10T10:00', {
    scenes: [
      ['convenzione-in-preparazione', 'responsabile', at(convention)],
      ['convenzione-in-preparazione', 'responsabile/en', at(convention)],
      ['convenzione-verifica', 'responsabile', step(convention, 'check.record')],
      ['convenzione-rendicontazione', 'responsabile', step(convention, 'reporting.set')],
      ['convenzione-determinazione', 'dirigente', step(convention, 'determination.adopt')],
      ['convenzione-visto', 'ragioneria', step(convention, 'visa.record')],
      ['convenzione-firma', 'dirigente', step(convention, 'convention.sign')],
      ['convenzione-firma', 'dirigente/en', step(convention, 'convention.sign')],
    ],
  });
});
