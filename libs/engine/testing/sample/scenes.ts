/** Where the specs of the engine begin: an application just opened, or submitted, and who asks. */
import { calendarRef } from '#terms';
import type { Act } from '../../src/index.js';
import { given } from '../given.js';
import { application } from './application.js';

export const ets = { person: 'p-1', role: 'ets-representative', onBehalfOf: 'org-1', mandate: 'm-1' };
export const officer = { person: 'p-2', role: 'officer' };
export const manager = { person: 'p-3', role: 'manager' };
export const clock = { person: null, role: 'clock' };

export const input = { organisation: 'org-1', capCents: 10_000, decisionsFrom: '2026-03-01T00:00:00Z' };
export const born = { at: '2026-02-01T09:00:00Z' };
export const at = '2026-02-02T09:00:00Z';
export const calendar = calendarRef();
export const later = '2026-03-02T09:00:00Z';
export const act: Act = {
  type: 'determination',
  body: 'Dirigente',
  number: '12',
  date: '2026-03-01',
  effectiveOn: '2026-03-02',
};

export const applied = () => given(application, input, born);
export const submitted = () =>
  applied().after({ type: 'amount.ask', data: { amountCents: 9_000, purpose: 'campo' }, by: ets, at });

export const admit = (change: object = {}) => ({
  type: 'application.admit',
  data: { grantedCents: 9_000 },
  by: manager,
  at: later,
  act,
  ...change,
});
