import { ANY_ORGANISATION, defineWorkflow } from '#engine';
import { terms } from './course.rules.js';
import type { NoticeContext } from './notice.context.js';
import { events } from './notice.events.js';
import { machine, rules } from './notice.machine.js';
import { remedies } from './notice.remedies.js';
import { it } from './notice.texts.it.js';
import { en } from './notice.texts.en.js';
import { harmsAll, windows } from '../windows.js';

export const notice = defineWorkflow({
  name: 'notice',
  version: 1,
  machine,
  events,
  rules,
  terms,
  // A notice is open to every organisation once it is public, and to none before.
  concerns: ({ publication }: NoticeContext) => (publication ? [ANY_ORGANISATION] : []),
  requiredNotices: {
    noticeRectified: 'L. 241/1990, art. 12',
    conclusionOverdue: 'L. 241/1990, art. 2 c. 9-bis',
  },
  officeNotices: [
    'answersOverdue',
    'admissibilityOverdue',
    'conclusionOverdue',
    'substitutionOverdue',
    'noticeRevoked',
  ],
  remedies,
  windows,
  acts: {
    'notice.approve': { reaches: () => harmsAll() },
    'notice.publish': { of: 'notice.approve', reaches: ({ context }) => harmsAll(context.publication?.on) },
    'notice.rectify': { repeats: true, reaches: () => harmsAll() },
    'closing.extend': { repeats: true, reaches: () => harmsAll() },
    'notice.desert': { reaches: () => harmsAll() },
    // Against all, and never by name: who had applied is not public.
    'notice.revoke': {
      takesAway: {
        act: 'notice.approve',
        also: ['notice.rectify', 'closing.extend'],
        by: 'art-21-quinquies',
      },
      reaches: () => harmsAll(),
    },
  },
  texts: { it, en },
});
