/** A notice: the words of the stage, filled with the data of the step, and where the case is. */
import type { LoadedWorkflow } from '#engine';
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

/** What is not in the data stays visible, so that a hole is seen and not passed over. */
export function filled(sentence: string, data: unknown): string {
  const values = (data ?? {}) as Record<string, unknown>;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}

export function noticeMail(notice: Notice, reader: Reader, base: string): Mail {
  const { language } = reader;
  const say = words[language];
  const texts = notice.workflow.texts[language].notices[notice.notice];
  return {
    language,
    subject: filled(texts?.subject ?? notice.notice, notice.data),
    sections: [
      { title: null, lines: [filled(texts?.body ?? '', notice.data)] },
      {
        title: say.case,
        lines: [notice.case.title, say.read],
        link: caseAddress(base, notice.case.id, isPartner(reader)),
      },
    ],
    footer: footerFor(reader, base),
  };
}
