/** What stands open to all, the way in, what one chooses for oneself, and what is shown when something goes wrong. */
import { giveMandate } from '#identity';
import { expandNotices } from '#notify';
import { ets } from '../../apps/cli/src/story/cast.js';
import { addressSecret, unsubscribeAddress } from '../../libs/notify/src/unsubscribe.js';
import { describeWithBrowser } from '../support/browser/chromium.js';
import {
  along,
  describeGallery,
  filled,
  followed,
  titled,
  to,
  type Way,
} from '../support/browser/gallery.js';
import { leave } from '../support/browser/leave.js';
import { NOTICE } from '../support/pages/apply.js';
import type { StoryWorld } from '../support/pages/story-world.js';

const AMBITO = '/avvisi/comune-di-crema.co-progettazione-ambito-2026-2028';
const PATH = '/avvisi/comune-di-crema.co-programmazione-2024';

/** Presses the button of a form. */
const sent =
  (form: string): Way =>
  (page) =>
    leave(page, () => page.locator(`${form} .btn`).first().click());

/** The key of a form that came from elsewhere. */
const forged: Way = (page) =>
  page.evaluate(`document.querySelector('#preferences input[name=_key]').value = 'x.y'`);

const offline: Way = (page) =>
  page.evaluate(
    `Object.defineProperty(navigator, 'onLine', { value: false }); window.dispatchEvent(new Event('offline'))`,
  );

/** A page asks what the database no longer has. */
const broken: Way = async (page, { owner }) => {
  await owner.query('ALTER TABLE notification RENAME TO notification_away');
  try {
    await page.goto('/ente');
  } finally {
    await owner.query('ALTER TABLE notification_away RENAME TO notification');
  }
};

/** The representative of Faro acts for Bussola, too. */
const secondMandate = ({ owner }: StoryWorld): Promise<unknown> =>
  giveMandate(owner, {
    id: '00000000-0000-4000-8000-00000000fa50',
    person: ets.faro.representative.person as string,
    organisation: ets.bussola.id,
    from: '2025-01-01',
    evidence: 'mandato dimostrativo',
  });

/** The address in a letter about something that may be switched off. */
const unsubscribing: Way = async (page, { path, pool }) => {
  await expandNotices(path);
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM message WHERE required_by IS NULL AND kind = 'notice' ORDER BY id LIMIT 1`,
  );
  await page.goto(unsubscribeAddress('', await addressSecret(pool), rows[0]?.id ?? ''));
};

const footer = ['accessibilita', 'privacy', 'note-legali', 'assistenza', 'stato'];
const open = [
  ['home', '/'],
  ['avvisi', '/avvisi'],
  ['avviso', NOTICE],
  ['avviso-ambito', AMBITO],
  ['avviso-chiuso', PATH],
  ['accedi', '/accedi'],
  ...footer.map((name) => [name, `/${name}`] as const),
  ['non-trovata', '/non-esiste'],
  ['avviso-mancante', '/avvisi/comune-di-crema.non-esiste'],
] as const;

describeWithBrowser('what is open to all, in a browser', () => {
  describeGallery('2025-09-26T10:00', {
    before: async (world) => {
      await secondMandate(world);
    },
    scenes: [
      ...open.map(([name, address]) => [name, 'visitor', to(address)] as const),
      ...open.map(([name, address]) => [name, 'visitor/en', to(address)] as const),
      [
        'accedi-errore',
        'visitor',
        along(to('/accedi'), filled({ email: 'x@example.org', password: 'x' }), sent('.sign-in-form')),
      ],
      ['accedi-scaduta', 'visitor', to('/accedi?da=%2Fente&scaduta')],
      ['disiscrizione', 'visitor', along(unsubscribing, titled('Non ricevere più questi messaggi'))],
      ['disiscrizione-fatta', 'visitor', along(unsubscribing, sent('main form'))],
      ['disiscrizione', 'visitor/en', unsubscribing],
      ['disiscrizione-errata', 'visitor', to('/disiscrizione/x')],
      ['connessione-persa', 'visitor', along(to(NOTICE), offline)],

      ['ente-per-cui-opero', 'faro', to('/ente-per-cui-opero')],
      ['ente-per-cui-opero-scelto', 'faro', along(to('/ente-per-cui-opero'), sent('main form'))],
      ['avviso-per-chi-opera', 'faro', to(NOTICE)],
      ['ente-senza-mandato', 'dirigente', to('/ente')],

      ['avviso', 'ginestra', to(NOTICE)],
      ['avviso-chiuso', 'ginestra', to(PATH)],
      ['ente-vuoto', 'ginestra/en', to('/ente')],
      ['quesito', 'ginestra', along(to(NOTICE), followed(/^Fai un quesito/))],
      ['preferenze', 'ginestra', to('/preferenze')],
      ['preferenze', 'ginestra/en', to('/preferenze')],
      ['preferenze-salvate', 'ginestra', along(to('/preferenze'), sent('#preferences'))],
      ['pratica-altrui', 'ginestra', to('/ente/pratiche/00000000-0000-4000-8000-000000000000')],
      [
        'modulo-non-valido',
        'ginestra',
        along(to('/preferenze'), forged, sent('#preferences'), titled('Il modulo non è più valido')),
      ],
      ['guasto', 'ginestra', along(broken, titled('Qualcosa non ha funzionato'))],
      ['guasto', 'ginestra/en', along(broken, titled('Something went wrong'))],
    ],
  });
});
