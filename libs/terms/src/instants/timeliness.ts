import { isCivilDate } from '../civil-date.js';
import { TermError } from '../term-error.js';
import {
  type Instant,
  ROME,
  civilDateOf,
  endOfDay,
  epochSecond,
  instantOf,
  isInstant,
  isLocalDateTime,
  plusSeconds,
} from './instant.js';

/** On time or late, and by how many whole seconds from the last useful second (0 exactly on it, 1 one second late). */
export type Timeliness = { onTime: boolean; bySeconds: number };

/**
 * The last second on which something is on time. A day ends at 23:59:59 of its zone; an hour is that second itself:
 * `12:00` means 12:00:00 (Cons. Stato VI 8546/2024).
 */
export function lastSecondOf(deadline: string, zone: string = ROME): Instant {
  if (isInstant(deadline)) return deadline;
  if (isCivilDate(deadline)) return plusSeconds(endOfDay(deadline, zone), -1);
  if (isLocalDateTime(deadline)) return instantOf(deadline, zone);
  throw new TermError(
    'bad-local-time',
    `La scadenza "${deadline}" non si legge: indicare un giorno (2026-11-30), un'ora locale (2026-11-30T12:00) o un istante con la Z (2026-11-30T11:00:00Z).`,
    `The deadline "${deadline}" cannot be read: give a day (2026-11-30), a local time (2026-11-30T12:00) or an instant with Z (2026-11-30T11:00:00Z).`,
  );
}

/**
 * Whether a moment is within a deadline, and by how much. Fractions of a second are dropped, because certified
 * receipts have none: 12:00:00 is on time, 12:00:01 is late.
 */
export function timeliness(deadline: string, at: Instant, zone: string = ROME): Timeliness {
  const late = epochSecond(at) - epochSecond(lastSecondOf(deadline, zone));
  return { onTime: late <= 0, bySeconds: Math.abs(late) };
}

/** Which of the two legal instants of a certified message a notice counts: art. 45 c. 2 CAD. */
export type CountedEvent = 'sent' | 'received';

/**
 * The instants of one message to one addressee. `sentAt` is the acceptance receipt, `receivedAt` the delivery
 * receipt, `recordedAt` when the office learnt of it: kept, never counted.
 */
export type Transmission = { sentAt?: Instant; receivedAt?: Instant; recordedAt: Instant };

/** The instant that the law looks at: when it occurred, never when it was recorded. Refused without its evidence. */
export function legalInstantOf(message: Transmission, counted: CountedEvent): Instant {
  const at = counted === 'sent' ? message.sentAt : message.receivedAt;
  if (at === undefined) throw withoutEvidence(counted);
  const { sentAt, receivedAt, recordedAt } = message;
  if (epochSecond(at) > epochSecond(recordedAt)) throw recordedTooEarly(at, recordedAt);
  if (sentAt !== undefined && receivedAt !== undefined && epochSecond(receivedAt) < epochSecond(sentAt)) {
    throw receivedTooEarly(sentAt, receivedAt);
  }
  return at;
}

/** Timeliness of a certified message under a notice that counts its sending or its delivery. */
export function timelinessOfMessage(
  deadline: string,
  message: Transmission,
  counted: CountedEvent,
  zone: string = ROME,
): Timeliness & { at: Instant; day: string } {
  const at = legalInstantOf(message, counted);
  return { ...timeliness(deadline, at, zone), at, day: civilDateOf(at, zone) };
}

function withoutEvidence(counted: CountedEvent): TermError {
  const [it, en] =
    counted === 'sent' ? ['di accettazione', 'acceptance'] : ['di avvenuta consegna', 'delivery'];
  return new TermError(
    'bad-evidence',
    `Manca la ricevuta ${it}: senza di essa la tempestività non si afferma. Cercarla prima di decidere.`,
    `The ${en} receipt is missing: without it timeliness cannot be stated. Look for it before deciding.`,
  );
}

function recordedTooEarly(at: Instant, recordedAt: Instant): TermError {
  return new TermError(
    'bad-evidence',
    `Il fatto (${at}) risulta dopo la sua registrazione (${recordedAt}): controllare gli orologi e la ricevuta.`,
    `The fact (${at}) comes after its recording (${recordedAt}): check the clocks and the receipt.`,
  );
}

function receivedTooEarly(sentAt: Instant, receivedAt: Instant): TermError {
  return new TermError(
    'bad-evidence',
    `La consegna (${receivedAt}) risulta prima dell'accettazione (${sentAt}): le ricevute non sono dello stesso messaggio o lo scarto da UTC è sbagliato.`,
    `The delivery (${receivedAt}) comes before the acceptance (${sentAt}): the receipts are not of one message or the offset is wrong.`,
  );
}
