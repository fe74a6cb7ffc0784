/** The evaluation as the commission, its secretary and the manager see it, from the declarations to the ranking. */
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
} from '../support/browser/gallery.js';

/** The one with three candidates. */
const evaluation = `workflow = 'evaluation' AND snapshot::text LIKE '%"a4"%'`;
const sheet = along(step(evaluation, 'sheet.lock'), followed(/^Compila/));
const points = (of: string) =>
  filled({ '/data/scores*points': of, '/data/scores*reason': 'Proposta chiara e concreta.' });
const check = pressed('check');

describeWithBrowser('an evaluation in a browser', () => {
  describeGallery('2025-10-23T09:00', {
    scenes: [
      ['valutazione-aperta', 'dirigente', at(evaluation)],
      ['commissione-nomina', 'dirigente', step(evaluation, 'commission.appoint')],
      ['valutazione-aperta', 'dirigente/en', at(evaluation)],
      ['dichiarazione', 'commissaria.uno', step(evaluation, 'declaration.file')],
      [
        'dichiarazione-conflitto',
        'commissaria.uno',
        along(step(evaluation, 'declaration.file'), added('/data/conflicts')),
      ],
      ['dichiarazione-prova', 'commissaria.uno', along(step(evaluation, 'declaration.file'), check)],
    ],
  });

  describeGallery('2025-10-29T10:00', {
    scenes: [
      ['valutazione-schede-aperte', 'commissaria.uno', at(evaluation)],
      ['schede-da-compilare', 'commissaria.uno', step(evaluation, 'sheet.lock')],
      ['scheda', 'commissaria.uno', sheet],
      ['scheda-errori', 'commissaria.uno/en', along(step(evaluation, 'sheet.lock'), check)],
      ['scheda-errori', 'commissaria.uno', along(sheet, check)],
      ['scheda-rifiutata', 'commissaria.uno', along(sheet, points('35,01'), check)],
      ['scheda-prova', 'commissaria.uno', along(sheet, points('8,5'), check)],
      ['scheda-chiusa', 'commissaria.uno', along(sheet, points('8,5'), check, pressed('confirm'))],
      ['valutazione-di-altri', 'avvocatura', at(evaluation)],
      [
        'scheda-riservata',
        'avvocatura',
        along(at(evaluation, '/pratiche/{case}/storico'), followed(/Scheda/)),
      ],
      ['verbale', 'segreteria', step(evaluation, 'minutes.record')],
      ['valutazione-motivi', 'dirigente', step(evaluation, 'outcome.approve')],
      ['sostituzione', 'dirigente', step(evaluation, 'member.replace')],
    ],
  });

  describeGallery('2025-11-04T10:00', {
    scenes: [
      ['valutazione-graduatoria', 'dirigente', at(evaluation)],
      ['valutazione-graduatoria', 'dirigente/en', at(evaluation)],
      ['approvazione', 'dirigente', step(evaluation, 'outcome.approve')],
      ['approvazione', 'dirigente/en', step(evaluation, 'outcome.approve')],
      ['valutazione-percorso', 'dirigente', at(evaluation, '/pratiche/{case}/percorso')],
      ['valutazione-storico', 'avvocatura', at(evaluation, '/pratiche/{case}/storico')],
    ],
  });
});
