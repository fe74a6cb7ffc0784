/** A convention at work, as the office sees it: reports and cuts, extensions under their cap, terminations. */
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
} from '../support/browser/gallery.js';

const convention = `workflow = 'convention' AND state LIKE 'signed.in-force%'`;
const report = `workflow = 'reporting' AND state LIKE '%submitted'`;
const extension = `workflow = 'amendment' AND title LIKE 'Estensione%'`;
const check = pressed('check');
/** Of a notice, with its programmes and what does not add up in them. */
const procedure = along(to('/procedure'), followed(/^Co-progettazione del Comune/));

const cut = along(
  step(report, 'report.approve'),
  added('/data/cuts'),
  filled({ '/data/cuts/0/line': '1', '/data/cuts/0/amount': '10,00', '/data/cuts/0/rule': 'not-documented' }),
  filled({ '/data/cuts/0/reason': 'Una fattura non si legge.' }),
);
const extend = (amount: string) =>
  along(
    step(convention, 'amendment.open'),
    filled({ '/data/amount': amount, '/data/motivation': 'Più ore di sportello.' }),
    check,
  );

describeWithBrowser('a convention at work in a browser', () => {
  describeGallery('2026-04-21T10:00', {
    scenes: [
      ['convenzione', 'dirigente', at(convention)],
      ['convenzione', 'dirigente/en', at(convention)],
      ['procedura', 'dirigente', procedure],
      ['procedura', 'responsabile/en', procedure],
      ['convenzione-storico', 'dirigente', at(convention, '/pratiche/{case}/storico')],
      ['convenzione-percorso', 'dirigente', at(convention, '/pratiche/{case}/percorso')],
      ['convenzione-scadenze', 'dirigente', at(convention, '/pratiche/{case}/scadenze')],
      ['rendiconto', 'responsabile', at(report)],
      ['rendiconto-integrazioni', 'responsabile', step(report, 'report.return')],
      ['rendiconto', 'responsabile/en', at(report)],
      ['rendiconto-approva', 'responsabile', step(report, 'report.approve')],
      ['rendiconto-tagli', 'responsabile', cut],
      ['rendiconto-tagli-prova', 'responsabile', along(cut, check)],
      ['rendiconto-tagli-prova', 'responsabile/en', along(cut, check)],
      [
        'rendiconto-tagli-rifiutati',
        'responsabile',
        along(cut, filled({ '/data/cuts/0/amount': '9.999.999,00' }), check),
      ],
      ['rendiconto-tagli-confermati', 'responsabile', along(cut, check, pressed('confirm'))],
      ['pagamento', 'ragioneria', step(convention, 'payment.order')],
      ['pagamento', 'ragioneria/en', step(convention, 'payment.order')],
      ['pagamento-di-altri', 'dirigente', step(convention, 'payment.order')],
      ['estensione', 'dirigente', step(convention, 'amendment.open')],
      ['estensione-prova', 'dirigente', extend('100,00')],
      ['estensione-oltre-il-tetto', 'dirigente', extend('9.000.000,00')],
      ['estensione-oltre-il-tetto', 'dirigente/en', extend('9.000.000,00')],
      ['rinnovo-contratto', 'dirigente', step(convention, 'ccnl.record')],
      ['cessazione-avvia', 'dirigente', step(convention, 'termination.start')],
      ['coda-intera', 'responsabile', to('/lavoro')],
      ['coda-intera', 'responsabile/en', to('/lavoro')],
    ],
  });

  describeGallery('2026-06-20T10:00', {
    scenes: [
      ['estensione-in-corso', 'dirigente', at(extension)],
      [
        'convenzione-con-estensione',
        'dirigente',
        at(`id = (SELECT parent_id FROM case_file WHERE ${extension})`),
      ],
    ],
  });

  const termination = `workflow = 'termination-notice'`;
  const issue = along(
    step(termination, 'notice.issue'),
    filled({ '/data/motivation': 'Cessano i fondi.', '/data/lastDay': '28/02/2028' }),
  );
  describeGallery('2027-08-30T08:00', {
    scenes: [
      [
        'cessazione-avviata',
        'dirigente',
        along(
          step(`${convention} AND programme_code = 'P4'`, 'termination.start'),
          pressed('confirm'),
          at(termination),
        ),
      ],
      ['cessazione-preavviso', 'dirigente', step(termination, 'notice.issue')],
      ['cessazione-preavviso', 'dirigente/en', step(termination, 'notice.issue')],
      ['cessazione-preavviso-errori', 'dirigente', along(issue, check)],
    ],
  });

  describeGallery('2027-08-31T09:00', {
    scenes: [
      ['cessazione-consegna', 'protocollo', step(termination, 'delivery.prove')],
      ['cessazione-emessa', 'dirigente', at(termination)],
    ],
  });

  describeGallery('2027-10-05T10:00', {
    scenes: [
      ['cessazione-in-corso', 'dirigente', at(termination)],
      ['cessazione-in-corso', 'dirigente/en', at(termination)],
      ['cessazione-percorso', 'dirigente', at(termination, '/pratiche/{case}/percorso')],
    ],
  });
});
