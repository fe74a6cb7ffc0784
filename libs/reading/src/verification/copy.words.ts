/** How people call the copies that may differ, and where a row may stand. */
import type { Said } from '#engine';

/** Copies of what an entry or a case says, as people call them. */
export const copies: Record<string, Said> = {
  command_id: { it: 'il codice della richiesta', en: 'the code of the request' },
  request_hash: { it: 'l’impronta della richiesta', en: 'the hash of the request' },
  event: { it: 'che cosa è successo', en: 'what happened' },
  actor_person: { it: 'la persona che ha agito', en: 'the person who acted' },
  actor_role: { it: 'il ruolo di chi ha agito', en: 'the role of who acted' },
  on_behalf_of: { it: 'l’ente per cui si è agito', en: 'the organisation acted for' },
  occurred_at: { it: 'quando è avvenuto', en: 'when it happened' },
  recorded_at: { it: 'quando è stato registrato', en: 'when it was recorded' },
  state: { it: 'lo stato', en: 'the state' },
  outcome: { it: 'l’esito', en: 'the outcome' },
  status: { it: 'se è aperta o chiusa', en: 'whether it is open or closed' },
  procedure_id: { it: 'la procedura', en: 'the procedure' },
  workflow: { it: 'il tipo di pratica', en: 'the kind of case' },
  workflow_version: { it: 'la versione delle regole', en: 'the version of the rules' },
  workflow_hash: { it: 'l’impronta delle regole', en: 'the hash of the rules' },
};

export const standings: Record<string, Said> = {
  open: { it: 'in corso', en: 'running' },
  suspended: { it: 'sospeso', en: 'suspended' },
  met: { it: 'rispettato', en: 'met' },
  expired: { it: 'scaduto', en: 'expired' },
  refused: { it: 'non accettato', en: 'not accepted' },
  owed: { it: 'da consegnare', en: 'to be delivered' },
  delivered: { it: 'consegnato', en: 'delivered' },
};
