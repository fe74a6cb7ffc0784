import type { Texts } from '#engine';
import type { events } from './amendment.events.js';
import type { rules, terms } from './amendment.rules.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Addendum to the convention',
  about:
    'Extends activities, once the table is reopened, or revises labour costs after a renewal of the collective agreement. The duration stays.',
  states: {
    opened: 'Opened',
    'table-reopened': 'Table reopened',
    agreed: 'Terms agreed, awaiting the determination',
    determined: 'Determination in effect, awaiting signature',
  },
  events: {
    'table.reopen': { action: 'Reopen the table', done: 'Table reopened' },
    'table.expire': { action: 'Term for reopening the table', done: 'Table not reopened in time' },
    'session.record': { action: 'Record the session', done: 'Session recorded' },
    'terms.agree': { action: 'Record the agreed terms', done: 'Terms agreed' },
    'revision.set': { action: 'Compute the revision', done: 'Revision computed' },
    'determination.adopt': { action: 'Adopt the determination', done: 'Determination adopted' },
    'addendum.sign': { action: 'Sign the addendum', done: 'Addendum signed' },
    'amendment.abandon': { action: 'Give up the addendum', done: 'Addendum abandoned' },
    'convention.end': { action: 'End of the convention', done: 'The convention has ended' },
  },
  rules: {
    isExtension: 'This is a labour-cost revision: no table is reopened and no activity extended.',
    isLabourCost:
      'This is an extension of activities: labour costs change only when the collective agreement is renewed.',
    sessionNotPast: 'A session is convened for a day that has not passed.',
    sessionHeld: 'A session is recorded once held, and not before the day it was convened for: {convened}.',
    leadPresent: 'The lead is missing from the session.',
    tableReopenedFirst: 'First the table is reopened and one session held at least.',
    activitiesOfTheProject: 'Activities {activities} are not in the definitive project or have ceased.',
    costsOfTheProject: 'Costs {unitCosts} are not those of the definitive project.',
    linesAddUp: 'The sums do not agree: each line is quantity times cost, and the lines make the amount.',
    extensionWithinRequest: 'The extension was opened for {amount}: no more.',
    onlyLabourCosts:
      'Costs {unitCosts} are not labour costs of the project, or do not start from the cost in force.',
    notBeforeRenewal: 'The revision starts from the renewal of {agreement}: no earlier than {from}.',
    deltasAddUp: 'The differences do not make the amount, or a cost goes down.',
    revisionWithinRequest: 'The revision was opened for {amount}: no more.',
    coverIsEnough: 'The cover is not enough: {amount} is needed.',
    bothSigned: 'The body and the lead sign.',
    conventionInForce: 'The convention ended on {end}: it can be supplemented only while in force.',
  },
  terms: {
    reopening: {
      name: 'Reopening of the table',
      onExpiry: 'The manager is told. The extension does not lapse.',
    },
  },
  outcomes: { signed: 'Addendum signed', abandoned: 'Addendum abandoned' },
  notices: {
    tableReopened: {
      subject: 'The table is reopened',
      body: 'The co-design table is reopened on {sessionOn}, {place}, for an extension of up to {amount}.',
    },
    tableNotReopened: {
      subject: 'Table to be reopened',
      body: 'The term for reopening the table has passed.',
    },
    addendumSigned: {
      subject: 'Addendum to the convention signed',
      body: 'The addendum is worth {amount}. The duration does not change: the convention ends on {end}.',
    },
  },
  warnings: { tableNotReopened: 'The term for reopening the table has passed.' },
};
