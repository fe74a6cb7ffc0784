/** The key that every form carries: proof that the page it stands on was made by us, for this very session. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The name of the field that carries it. */
export const FORM_KEY = '_key';

const sealOf = (session: string, salt: string): Buffer =>
  createHmac('sha256', session).update(`form ${salt}`).digest();

/** Other at every call, so that compressing a page tells nothing about it. */
export function formKeyFor(session: string): string {
  const salt = randomBytes(9).toString('base64url');
  return `${salt}.${sealOf(session, salt).toString('base64url')}`;
}

export function isFormKeyOf(session: string, key: string): boolean {
  const [salt = '', seal = ''] = key.split('.');
  const [wanted, given] = [sealOf(session, salt), Buffer.from(seal, 'base64url')];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
