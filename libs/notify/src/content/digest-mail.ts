/** Several messages in one: the subject of each, and what it says. */
import { preferencesAddress } from './addresses.js';
import type { Mail, Section } from './mail.js';
import { words } from './words.js';

export function digestMail(mails: readonly Mail[], language: Mail['language'], base: string): Mail {
  const say = words[language];
  return {
    language,
    subject: say.digest(mails.length),
    sections: mails.flatMap(({ subject, sections }): Section[] => [
      { title: subject, lines: [] },
      ...sections,
    ]),
    footer: [{ title: null, lines: [say.noReply, say.change], link: preferencesAddress(base) }],
  };
}
