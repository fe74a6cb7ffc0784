import type { Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { MessageList } from './message-list.js';
import type { Message } from './messages.js';
import { partnerWords as w } from './partner.words.js';

/** A case that only the office sees, and that the organisation was written about: what it was written. */
export const officeCasePage = ({ say }: Visit, messages: readonly [Message, ...Message[]]): Page => ({
  title: messages[0].caseTitle,
  titleGiven: true,
  crumbs: [{ label: say(w.mine), href: '/ente' }],
  content: (
    <>
      <p class="lead">{say(w.officeCase)}</p>
      <MessageList messages={messages} />
    </>
  ),
});
