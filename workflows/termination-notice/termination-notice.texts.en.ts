import type { Texts } from '#engine';
import type { events } from './termination-notice.events.js';
import type { rules, terms } from './termination-notice.rules.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Termination notice',
  about:
    'The body announces that an activity, an intervention or a programme will cease. A listed ground and at least six months are needed.',
  states: {
    drafted: 'Being prepared',
    issued: 'Issued, awaiting proof of delivery',
    running: 'Notice running',
  },
  events: {
    'notice.issue': { action: 'Issue the notice', done: 'Notice issued' },
    'delivery.prove': { action: 'Record the proof of delivery', done: 'Delivery proven' },
    'delivery.fail': { action: 'Record the failed delivery', done: 'Failed delivery recorded' },
    'notice.revoke': { action: 'Revoke the notice', done: 'Notice revoked' },
    'convention.end': { action: 'End of the convention', done: 'The convention has ended' },
    'notice.expire': { action: 'End of the notice', done: 'Notice completed' },
  },
  rules: {
    groundIsListed: 'The ground is not among those of the notice: {grounds}.',
    levelIsForeseen: 'Only one of these levels can cease: {levels}.',
    targetIsRunning:
      'Notice is given only of what is running. "{target}" is not running under this convention. Running: {running}.',
    minimumNoticeRespected:
      'The notice is of at least {months} months: activities can cease no earlier than {earliest}.',
    withinConvention: 'The convention ends earlier ({end}): no notice is needed beyond that date.',
    deliveryIsPast: 'A delivery cannot lie in the future: record it once the receipt has come.',
    deliveryAfterIssue: 'A delivery cannot come before the notice is issued.',
  },
  terms: {
    noticePeriod: {
      name: 'Termination notice',
      onExpiry: 'The activities named cease at the end of this day. The rest of the convention goes on.',
    },
  },
  outcomes: {
    effective: 'Termination effective',
    revoked: 'Notice revoked, or overtaken by the end of the convention',
  },
  notices: {
    terminationNotice: {
      subject: 'Notice of termination of {target}',
      body: 'We give notice of the termination of {target}. Ground: {ground}. {motivation} Activities go on until {lastDay} included, or longer if the minimum notice, counted from delivery, ends later.',
    },
  },
  warnings: { deliveryFailed: 'Delivery failed: the notice does not run. Use another channel.' },
};
