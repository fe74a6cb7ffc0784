import { readNoted, sayMessageState, type MessageLine, type WholeMessage } from '#notify';
import type { Language } from '#terms';
import type { MessageDetail, MessageView } from './message.schema.js';

const inWords = (said: string | null, language: Language): string | null =>
  said === null ? null : readNoted(said, language).text;

export const viewMessage = (line: MessageLine, language: Language): MessageView => ({
  id: line.id,
  kind: line.kind,
  state: line.state,
  standing: sayMessageState(line.state, line.channel)[language],
  channel: line.channel,
  courtesy: line.courtesy,
  caseId: line.caseId,
  caseTitle: line.caseTitle,
  person: line.person,
  subject: line.subject,
  requiredBy: line.requiredBy,
  said: inWords(line.said, language),
  attempts: line.attempts,
  owedAt: line.owedAt.toISOString(),
  nextAt: line.nextAt.toISOString(),
});

export const viewWholeMessage = (message: WholeMessage, language: Language): MessageDetail => ({
  ...viewMessage(message, language),
  address: message.address,
  addressSource: message.addressSource,
  plain: message.plain,
  html: message.html,
  history: message.history.map((line) => ({
    ...line,
    at: line.at.toISOString(),
    said: inWords(line.said, language),
  })),
});
