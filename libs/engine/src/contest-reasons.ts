/** Why a step about an act that was made is refused. */
import { agreed, civilDateOf, plusSeconds, sayDate, type CivilDate, type Instant } from '#terms';
import type { Contested } from './contest.js';
import type { Reason, Said } from './vocabulary.js';

const reason = (code: string, norm: string, text: Said): Reason => ({
  ...{ code, norm, text, removedBy: [], from: null },
});

const listed = (names: readonly string[]): string => [...new Set(names)].join(', ') || '—';

export function noSuchAct(contested: readonly Contested[], act: string): Reason {
  const known = listed(contested.map((one) => `${one.act} (${one.addressee})`));
  return reason('no-such-act', '', {
    it: `Questa pratica non ha un atto «${act}» per questo destinatario. Atti e destinatari: ${known}.`,
    en: `This case has no act "${act}" for this addressee. Acts and addressees: ${known}.`,
  });
}

export const noSuchWindow = (appeals: readonly string[], used: string): Reason =>
  reason('no-such-window', '', {
    it: `Contro questo atto non c’è il rimedio «${used}». I rimedi sono: ${listed(appeals)}.`,
    en: `Against this act there is no remedy "${used}". The remedies are: ${listed(appeals)}.`,
  });

export const isWithdrawn = (): Reason =>
  reason('act-is-withdrawn', '', {
    it: 'Questo atto è già stato annullato o revocato.',
    en: 'This act has already been annulled or revoked.',
  });

export const notYetThatDay = (on: CivilDate): Reason =>
  reason('not-yet-happened', '', {
    it: `Il giorno ${sayDate(on, 'it')} deve ancora venire: si registra un fatto avvenuto.`,
    en: `The day ${sayDate(on, 'en')} is yet to come: a fact is recorded once it has happened.`,
  });

export const beforeTheAct = (on: CivilDate, adoptedOn: CivilDate): Reason =>
  reason('before-the-act', '', {
    it: agreed(
      `Il giorno ${sayDate(on, 'it')} viene prima dell’atto, che è del ${sayDate(adoptedOn, 'it')}.`,
    ),
    en: `The day ${sayDate(on, 'en')} comes before the act, which is of ${sayDate(adoptedOn, 'en')}.`,
  });

export function powerIsSpent(dueAt: Instant, norm: string): Reason {
  const last = civilDateOf(plusSeconds(dueAt, -1));
  return reason('power-is-spent', norm, {
    it: agreed(
      `Il potere di annullare questo atto d’ufficio si è consumato: si poteva esercitare fino al ${sayDate(last, 'it')}.`,
    ),
    en: `The power to annul this act ex officio is spent: it could be exercised until ${sayDate(last, 'en')}.`,
  });
}
