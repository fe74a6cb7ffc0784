/** A demonstration convention at its end, with one report of 90,000.00 euro over three years. */
import type { Ask, Scene } from '../../../libs/engine/testing/given.js';
import { accountant, act, clock, hash, manager, officer, partner } from './demonstration.js';
import { inExecution, input, pay, reported } from './conventions.js';

export const yearly = {
  ...input,
  agreement: {
    ...input.agreement,
    reporting: { every: 'P3Y', form: { title: 'A', documentHash: hash('a') } },
  },
};
export const expire: Ask = { type: 'convention.expire', by: clock, at: '2028-12-31T23:00:00Z' };
export const late = (ask: Ask): Ask => ({ ...ask, at: '2029-01-20T09:00:00Z' });

/** Ended, with one report of 90,000.00 approved, and this much of it paid. */
export const ended = (paid: number, coFinancing = 9_000_00, changed = yearly): Scene => {
  const scene = inExecution(changed).after(expire);
  const approved = scene.after(late(reported(scene, 'p1', { total: 90_000_00, coFinancing })));
  return paid === 0 ? approved : approved.after(late(pay('p1', paid)));
};
export const submit = (change: Partial<Ask> = {}): Ask => ({
  type: 'account.submit',
  by: partner,
  at: '2029-02-01T09:00:00Z',
  data: {
    documentHash: hash('account'),
    activities: [
      { code: 'A1', doneBasisPoints: 9_000, description: 'laboratori quasi tutti svolti' },
      { code: 'A2', doneBasisPoints: 10_000, description: 'svolta' },
    ],
  },
  ...change,
});
export const reductions = [
  { activity: 'A1', acceptedBasisPoints: 9_000, amount: 2_500_00, reason: 'due laboratori non svolti' },
];
export const disallowances = [{ period: 'p1', amount: 2_000_00, reason: 'fattura già rimborsata da altri' }];
export const propose = (change: object = {}): Ask => ({
  type: 'reduction.propose',
  by: officer,
  at: '2029-02-10T09:00:00Z',
  data: { reductions, disallowances, ...change },
});
export const observe: Ask = {
  type: 'observations.submit',
  by: partner,
  at: '2029-02-15T09:00:00Z',
  data: { documentHash: hash('observations') },
};
export const approve = (change: object = {}): Ask => ({
  type: 'account.approve',
  by: manager,
  at: '2029-03-01T09:00:00Z',
  act: act('determination', '2029-02-28'),
  data: { reductions, disallowances, answer: null, ...change },
});
export const nothing = { reductions: [], disallowances: [] };
export const silence: Ask = { type: 'hearing.expire', by: clock, at: '2029-02-20T23:00:00Z' };
export const order = (amount: number): Ask => ({
  type: 'recovery.order',
  by: manager,
  at: '2029-03-10T09:00:00Z',
  act: act('determination', '2029-03-09'),
  data: { amount },
});
export const received = (amount: number): Ask => ({
  type: 'recovery.record',
  by: accountant,
  at: '2029-04-01T09:00:00Z',
  data: { amount, receivedOn: '2029-03-31', evidence: hash('transfer') },
});
