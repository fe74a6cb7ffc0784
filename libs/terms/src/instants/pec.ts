import { TermError } from '../term-error.js';
import { type Instant, instantFrom, plusSeconds } from './instant.js';

/** When non-delivery of an accepted PEC becomes doubtful and then certain: elapsed hours from the acceptance. */
export type PecTimeouts = { doubtfulAt: Instant; failureFrom: Instant; failureBy: Instant };

/**
 * The time-outs of an accepted PEC: first notice after 12 hours, second one between 22 and 24 hours. Elapsed time:
 * the night in which the clocks change has no part in it. DPCM 2 November 2005, technical rules.
 */
export function pecTimeouts(acceptedAt: Instant): PecTimeouts {
  const after = (hours: number) => plusSeconds(acceptedAt, hours * 3600);
  return { doubtfulAt: after(12), failureFrom: after(22), failureBy: after(24) };
}

/** The three parts of a date in `daticert.xml`. */
export type CertifiedTime = { giorno: string; ora: string; zona: string };

/** The instant of a certified receipt, from all three parts: leaving out `zona` can move the legal day. */
export function instantOfCertifiedTime({ giorno, ora, zona }: CertifiedTime): Instant {
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(giorno) || !/^[+-]\d{4}$/.test(zona)) {
    throw new TermError(
      'bad-evidence',
      `La data certificata "${giorno} ${ora} ${zona}" non è nella forma GG/MM/AAAA, HH:MM:SS, +0100: leggere le tre parti da daticert.xml.`,
      `The certified time "${giorno} ${ora} ${zona}" is not DD/MM/YYYY, HH:MM:SS, +0100: read the three parts from daticert.xml.`,
    );
  }
  const day = giorno.split('/').reverse().join('-');
  return instantFrom(`${day}T${ora}${zona.slice(0, 3)}:${zona.slice(3)}`);
}
