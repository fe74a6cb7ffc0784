import type { Texts } from '#engine';
import type { events } from './convention.events.js';
import type { rules } from './convention.rules.js';
import type { terms } from './convention.terms.js';
import { rulesEn } from './convention.rule-texts.en.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Convention',
  about:
    'The agreement between body and partner: signed after the determination, published, carried out, reported on and paid. At the end accounts are settled.',
  states: {
    drafted: 'Being prepared',
    signed: 'Signed',
    'signed.in-force': 'In force',
    'signed.accounting': 'Final account',
    'signed.settling': 'Settling of the accounts',
    'signed.in-force.unpublished': 'Signed, to be published',
    'signed.in-force.in-execution': 'In execution',
    'signed.accounting.awaiting-account': 'Ended, awaiting the final account',
    'signed.accounting.account-missing': 'Final account missing',
    'signed.accounting.account-submitted': 'Final account submitted',
    'signed.accounting.hearing': 'Reductions proposed, awaiting observations',
    'signed.accounting.to-be-decided': 'Final account to be decided',
    'signed.settling.weighing': 'Account approved',
    'signed.settling.balance-due': 'Balance to be paid',
    'signed.settling.recovery-due': 'Sums to be recovered',
    'signed.settling.in-recovery': 'Recovery under way',
  },
  events: {
    'grouping.constitute': {
      action: 'Record the constitution of the grouping',
      done: 'Grouping constituted',
    },
    'reporting.set': { action: 'Fix the reporting', done: 'Reporting fixed' },
    'check.record': { action: 'Record a check', done: 'Check recorded' },
    'determination.adopt': { action: 'Adopt the determination', done: 'Determination adopted' },
    'visa.record': { action: 'Record the accounting visa', done: 'Accounting visa recorded' },
    'convention.sign': { action: 'Sign the convention', done: 'Convention signed' },
    'signature.expire': { action: 'Term for signing', done: 'Term for signing passed' },
    'convention.abandon': { action: 'Give up the convention', done: 'Convention not signed' },
    'publication.record': { action: 'Record the publication', done: 'Publication recorded' },
    'period.end': { action: 'End of a period', done: 'Reporting period ended' },
    'report.ended': { action: 'Outcome of a report', done: 'Report ended' },
    'payment.order': { action: 'Order the payment of a debit note', done: 'Payment ordered' },
    'payment.expire': { action: 'Payment falls due', done: 'Term of payment passed' },
    'advance.order': { action: 'Order an advance', done: 'Advance ordered' },
    'amendment.open': { action: 'Open an extension', done: 'Extension opened' },
    'ccnl.record': { action: 'Record the renewal of a collective agreement', done: 'Renewal recorded' },
    'amendment.ended': { action: 'Outcome of an addendum', done: 'Addendum ended' },
    'termination.start': { action: 'Open a termination notice', done: 'Termination notice opened' },
    'termination.running': { action: 'Notice delivered', done: 'Notice running' },
    'termination.ended': { action: 'Outcome of a notice', done: 'Notice ended' },
    'convention.expire': { action: 'End of the convention', done: 'Convention ended' },
    'account.submit': { action: 'Submit the final account', done: 'Final account submitted' },
    'account.expire': { action: 'Final account falls due', done: 'Final account did not come in time' },
    'reduction.propose': { action: 'Propose reductions', done: 'Reductions proposed' },
    'observations.submit': { action: 'Submit observations', done: 'Observations submitted' },
    'hearing.expire': { action: 'Observations fall due', done: 'Term for observations passed' },
    'account.approve': { action: 'Approve the final account', done: 'Final account approved' },
    'balance.order': { action: 'Order the balance', done: 'Balance ordered' },
    'recovery.order': { action: 'Order the recovery', done: 'Recovery ordered' },
    'recovery.record': { action: 'Record a sum given back', done: 'Sum given back recorded' },
    'recovery.expire': { action: 'Recovery falls due', done: 'Term of the recovery passed' },
  },
  rules: rulesEn,
  terms: {
    signature: {
      name: 'Signature of the convention',
      onExpiry: 'Manager and lead are told. It can still be signed.',
    },
    reportingPeriod: {
      name: 'End of the period',
      onExpiry: 'The report of the period opens and the next period begins.',
    },
    duration: { name: 'End of the convention', onExpiry: 'The convention ends and accounts begin.' },
    payment: { name: 'Payment', onExpiry: 'Accounting and manager are told of the delay.' },
    finalAccount: {
      name: 'Final account',
      onExpiry: 'The office may go on without it. It can still be submitted.',
    },
    hearing: { name: 'Observations on the reductions', onExpiry: 'The office decides on what it has.' },
    recovery: { name: 'Recovery', onExpiry: 'Manager and legal staff are told.' },
  },
  outcomes: { concluded: 'Concluded', terminated: 'Ceased before its end', 'not-signed': 'Not signed' },
  notices: {
    conventionSigned: {
      subject: 'Convention signed: {programme}',
      body: 'Convention {repertory} runs from {from} to {to} included.',
    },
    publicationDue: {
      subject: 'To be published: convention {programme}',
      body: 'The contribution of {amount} is to be published under transparent administration: nothing is paid before.',
    },
    signatureOverdue: {
      subject: 'Signature overdue: {programme}',
      body: 'The term for signing the convention has passed.',
    },
    paymentOrdered: {
      subject: 'Payment ordered',
      body: 'A payment of {amount} was ordered, mandate {mandate}.',
    },
    paymentOverdue: { subject: 'Payment overdue: {programme}', body: 'The term of payment has passed.' },
    conventionEnded: {
      subject: 'Convention ended: {programme}',
      body: 'The convention has ended. The last reports and the final account are now to be submitted.',
    },
    accountMissing: {
      subject: 'Final account missing: {programme}',
      body: 'The term has passed. The account can still be submitted, but the office may go on without it.',
    },
    reductionsProposed: {
      subject: 'Reductions proposed on the final account',
      body: 'The office proposes: {rows}. Observations can be submitted within {days} days.',
    },
    accountApproved: {
      subject: 'Final account approved',
      body: 'Due in all: {due}. Difference from what is already paid: {balance}.',
    },
    recoveryOrdered: {
      subject: 'Sums to be given back',
      body: '{amount} are to be given back within {days} days. The act says how, and where to appeal.',
    },
    recoveryOverdue: { subject: 'Recovery overdue', body: '{left} are still to be recovered.' },
  },
  warnings: {
    signatureOverdue: 'The term for signing the convention has passed.',
    paymentOverdue: 'The term of payment has passed.',
    capOnOwnValue:
      'The notice counts the cap on several conventions: here it is counted on the value of this one, so that it is never exceeded.',
    recoveryOverdue: 'The term of the recovery has passed.',
  },
};
