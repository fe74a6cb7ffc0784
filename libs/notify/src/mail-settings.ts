/** What an operator says about mail, by the environment. */
import { domainOf } from './mail/mailer.js';

export type MailSettings = {
  /** Null: nothing leaves this machine. */
  smtp: { url: string; from: string } | null;
  /** Under which people reach the pages, without a slash at the end. */
  base: string;
  /** Letters under way at once. */
  concurrency: number;
};

const CONCURRENCY = 4;

/** @throws RangeError with what to set, in the words of an operator */
export function readMailSettings(env: NodeJS.ProcessEnv, base = 'http://127.0.0.1:3000'): MailSettings {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL: address, MAIL_CONCURRENCY: many } = env;
  const settings = { base: baseOf(address ?? base), concurrency: countOf(many) };
  if (!url) return { ...settings, smtp: null };
  if (!from || !address)
    throw new RangeError(
      'Con SMTP_URL occorrono anche MAIL_FROM (il mittente) e PUBLIC_URL (l’indirizzo a cui si raggiunge Iter), che i messaggi contengono (they must be set too).',
    );
  domainOf(from);
  return { ...settings, smtp: { url, from } };
}

function baseOf(address: string): string {
  if (!URL.canParse(address) || !['http:', 'https:'].includes(new URL(address).protocol))
    throw new RangeError(
      `PUBLIC_URL è «${address}»: deve essere un indirizzo come https://iter.comune.example (it must be an address).`,
    );
  return address.replace(/\/+$/, '');
}

function countOf(text: string | undefined): number {
  if (text === undefined || text === '') return CONCURRENCY;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 50)
    throw new RangeError(
      `MAIL_CONCURRENCY è «${text}»: deve essere un numero da 1 a 50 (it must be a number from 1 to 50).`,
    );
  return count;
}
