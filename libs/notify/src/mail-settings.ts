/** What an operator says about mail, by the environment. */
import { connectionOf, domainOf } from './mail/mailer.js';

export type MailAccount = { url: string; from: string };

export type MailSettings = {
  /** Null: nothing leaves this machine. */
  smtp: MailAccount | null;
  /** Certified mail; null: what should go by it is sent by hand, and an officer is told. */
  pec: MailAccount | null;
  /** Under which people reach the pages, without a slash at the end. */
  base: string;
  /** Letters under way at once. */
  concurrency: number;
};

const CONCURRENCY = 4;

/** @throws RangeError with what to set, in the words of an operator */
export function readMailSettings(env: NodeJS.ProcessEnv, base = 'http://127.0.0.1:3000'): MailSettings {
  const { PUBLIC_URL: address, MAIL_CONCURRENCY: many } = env;
  return {
    base: baseOf(address ?? base),
    concurrency: countOf(many),
    smtp: env['SMTP_URL'] ? accountOf(env, 'SMTP_URL', 'MAIL_FROM') : null,
    pec: env['ITER_PEC_URL'] || env['ITER_PEC_FROM'] ? accountOf(env, 'ITER_PEC_URL', 'ITER_PEC_FROM') : null,
  };
}

/** A server and its sender, whole or refused: half an account would be found out by the first letter. */
function accountOf(env: NodeJS.ProcessEnv, server: string, sender: string): MailAccount {
  const { [server]: url, [sender]: from, PUBLIC_URL: address } = env;
  if (!url || !from || !address)
    throw new RangeError(
      `Occorrono insieme ${server} (il server), ${sender} (il mittente) e PUBLIC_URL (l’indirizzo a cui si raggiunge Iter), che i messaggi contengono (they must be set together).`,
    );
  connectionOf(url, server);
  domainOf(from, sender);
  return { url, from };
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
