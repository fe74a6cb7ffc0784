export { caseAddress } from './content/addresses.js';
export { compose, type Composing } from './content/compose.js';
export { write, type Mail, type Written } from './content/mail.js';
export {
  PRODUCT_LADDER,
  ladderOf,
  lastMomentOf,
  rungsBetween,
  rungsOf,
  tooLateFrom,
  type Channel,
  type Ladder,
  type Rung,
} from './ladder.js';
export { foreseeLetters, type ForeseenLetter, type ForeseenReader } from './foresee.js';
export { deliveriesOf, type Delivery, type DeliveryState } from './deliveries.js';
export { domainOf, messageIdOf, openMailer, type Letter, type Mailer } from './mail/mailer.js';
export { closeIncident, retryLetter, type Closing } from './incidents/close.js';
export { incidentWords, type IncidentKind } from './incidents/incident.words.js';
export {
  countIncidents,
  listIncidents,
  readIncident,
  type IncidentLine,
  type IncidentsAsked,
} from './incidents/list.js';
export {
  messageKindWords,
  messageStateWords,
  readNoted,
  sayChannel,
  sayMessageState,
} from './message.words.js';
export { readMailSettings, type MailAccount, type MailSettings } from './mail-settings.js';
export {
  DEFAULT_SETTINGS,
  noticesOf,
  objectionsTo,
  OVERDUE,
  readSettings,
  REMINDERS,
  saveSettings,
  settingsSchema,
  type KnownNotice,
  type Objection,
  type Settings,
} from './preferences.js';
export { previewNotice, type Previewed } from './preview.js';
export {
  countMail,
  listMessages,
  MESSAGE_KINDS,
  MESSAGE_STATES,
  readMessage,
  type MessageKind,
  type MessageLine,
  type MessagesAsked,
  type MessageState,
  type WholeMessage,
} from './read.js';
export { switchOff, unsubscribingOf, type Unsubscribing } from './unsubscribe.js';
export { dispatch } from './rounds/dispatch.js';
export { expandIncidents } from './rounds/expand-incidents.js';
export { expandNotices } from './rounds/expand-notices.js';
export { expandReminders } from './rounds/expand-reminders.js';
export { gatherDigests } from './rounds/gather-digests.js';
