/** A notice: the words of the stage, filled with the data of the step, and where the case is. */
import { fill, type LoadedWorkflow } from '#engine';
import { caseAddress } from './addresses.js';
import { footerFor, isPartner, type Reader } from './footer.js';
import type { Mail } from './mail.js';
import { words } from './words.js';

export type Notice = {
  case: { id: string; title: string };
  workflow: LoadedWorkflow;
  notice: string;
  data: unknown;
};

export function noticeMail(notice: Notice, reader: Reader, base: string): Mail {
  const { language } = reader;
  const say = words[language];
  const texts = notice.workflow.texts[language].notices[notice.notice];
  return {
    language,
    subject: fill(texts?.subject ?? notice.notice, notice.data, language),
    sections: [
      { title: null, lines: [fill(texts?.body ?? '', notice.data, language)] },
      {
        title: say.case,
        lines: [notice.case.title, say.read],
        link: caseAddress(base, notice.case.id, isPartner(reader)),
      },
    ],
    footer: footerFor(reader, base),
  };
}
