/** What an organisation owes beyond its terms. A term says itself whose duty it is and what fulfils it. */

/** Awaited as long as they are allowed, whether or not a term still runs. */
export const OWED_WITHOUT_TERM: readonly string[] = [
  'adhesion.confirm',
  'report.submit',
  'debit-note.present',
  'account.submit',
];

/** Sent only once something else is recorded: the writing of it is what is owed. */
export const WRITTEN_WITH: Readonly<Record<string, string>> = { 'application.submit': 'draft.save' };
