/** Every kind of problem that this API answers with, and what to do about it. Each has its page under /problems. */
import type { Said } from '#engine';

type Kind = { status: number; title: Said; remedy: Said };

const kind = (status: number, title: Said, remedy: Said): Kind => ({ status, title, remedy });

export const problemKinds = {
  'bad-request': kind(
    400,
    { it: 'Richiesta non leggibile', en: 'Unreadable request' },
    {
      it: 'Correggere i campi o i parametri elencati in «errors» e ripetere.',
      en: 'Correct the fields or parameters listed in "errors" and ask again.',
    },
  ),
  'bad-data': kind(
    400,
    { it: 'Dati non accettabili', en: 'Data not acceptable' },
    {
      it: 'Correggere i campi elencati in «errors»: lo schema è in GET /api/v1/cases/{id}/actions.',
      en: 'Correct the fields listed in "errors": the schema is in GET /api/v1/cases/{id}/actions.',
    },
  ),
  'not-signed-in': kind(
    401,
    { it: 'Occorre accedere', en: 'Sign in first' },
    {
      it: 'Aprire una sessione con POST /api/v1/session.',
      en: 'Open a session with POST /api/v1/session.',
    },
  ),
  'wrong-credentials': kind(
    401,
    { it: 'Accesso non riuscito', en: 'Sign-in failed' },
    {
      it: 'Controllare l’indirizzo e la parola d’ordine.',
      en: 'Check the address and the password.',
    },
  ),
  'not-yours': kind(
    403,
    { it: 'Non spetta a chi chiede', en: 'Not for who asks' },
    {
      it: 'Il passo spetta ai ruoli elencati nelle ragioni («removedBy»).',
      en: 'The step belongs to the roles listed in the reasons ("removedBy").',
    },
  ),
  'cross-site': kind(
    403,
    { it: 'Richiesta da un altro sito', en: 'Request from another site' },
    {
      it: 'Inviare la richiesta dalla stessa origine, con l’intestazione Origin.',
      en: 'Send the request from the same origin, with the Origin header.',
    },
  ),
  unknown: kind(
    404,
    { it: 'Non trovato', en: 'Not found' },
    {
      it: 'Controllare l’indirizzo: quello che si cerca non c’è, o non è visibile a chi chiede.',
      en: 'Check the address: what is looked for is not there, or cannot be seen by who asks.',
    },
  ),
  'not-acceptable': kind(
    406,
    { it: 'Formato non disponibile', en: 'Format not available' },
    { it: 'Accettare application/json.', en: 'Accept application/json.' },
  ),
  'too-slow': kind(
    408,
    { it: 'Richiesta non arrivata in tempo', en: 'Request not received in time' },
    {
      it: 'Ripetere la richiesta: è arrivata solo in parte, e nulla è stato fatto.',
      en: 'Repeat the request: only a part of it arrived, and nothing was done.',
    },
  ),
  'not-now': kind(
    409,
    { it: 'Non ora', en: 'Not now' },
    {
      it: 'La ragione dice in quale stato il passo è possibile e che cosa occorre prima.',
      en: 'The reason says in which state the step is possible and what comes first.',
    },
  ),
  stale: kind(
    412,
    { it: 'La pratica è cambiata nel frattempo', en: 'The case has changed meanwhile' },
    {
      it: 'Rileggere la pratica e ripetere con il nuovo ETag in If-Match; «meanwhile» dice che cosa è successo.',
      en: 'Read the case again and repeat with the new ETag in If-Match; "meanwhile" says what happened.',
    },
  ),
  'too-large': kind(
    413,
    { it: 'Richiesta troppo grande', en: 'Request too large' },
    {
      it: 'Il corpo può avere al massimo 1 MB; un file, quanto dice «detail».',
      en: 'The body may have 1 MB at most; a file as much as "detail" says.',
    },
  ),
  'address-too-long': kind(
    414,
    { it: 'Indirizzo troppo lungo', en: 'Address too long' },
    {
      it: 'Controllare l’indirizzo: una sua parte è più lunga di ogni identificativo di Iter.',
      en: 'Check the address: a part of it is longer than any identifier of Iter.',
    },
  ),
  file: kind(
    422,
    { it: 'File non accettato', en: 'File not taken' },
    {
      it: '«detail» dice perché e quali file si possono inviare.',
      en: '"detail" says why, and which files can be sent.',
    },
  ),
  'media-type': kind(
    415,
    { it: 'Tipo di contenuto non ammesso', en: 'Content type not supported' },
    {
      it: 'Inviare il corpo come application/json; un file come application/octet-stream.',
      en: 'Send the body as application/json; a file as application/octet-stream.',
    },
  ),
  rule: kind(
    422,
    { it: 'Una regola non è rispettata', en: 'A rule is not met' },
    {
      it: 'Ogni ragione dice la norma, chi può rimuoverla e da quando non varrà più.',
      en: 'Each reason says the norm, who can remove it and from when it will no longer stand.',
    },
  ),
  'command-reused': kind(
    422,
    { it: 'Identificativo già usato', en: 'Identifier already used' },
    {
      it: 'Per una richiesta diversa occorre una nuova Idempotency-Key.',
      en: 'Another request needs another Idempotency-Key.',
    },
  ),
  'precondition-required': kind(
    428,
    { it: 'Manca la revisione vista', en: 'The revision seen is missing' },
    {
      it: 'Inviare If-Match con l’ETag della pratica letta, oppure If-Match: *.',
      en: 'Send If-Match with the ETag of the case that was read, or If-Match: *.',
    },
  ),
  'too-many': kind(
    429,
    { it: 'Troppe richieste', en: 'Too many requests' },
    {
      it: 'Aspettare i secondi indicati in Retry-After.',
      en: 'Wait for the seconds given in Retry-After.',
    },
  ),
  'headers-too-large': kind(
    431,
    { it: 'Intestazioni troppo grandi', en: 'Headers too large' },
    {
      it: 'Togliere intestazioni o cookie: insieme possono avere al massimo 16 kB.',
      en: 'Remove headers or cookies: together they may have 16 kB at most.',
    },
  ),
  broken: kind(
    500,
    { it: 'Errore interno', en: 'Internal error' },
    {
      it: 'Nulla è stato registrato a metà. Comunicare il «traceId» a chi gestisce il servizio.',
      en: 'Nothing was half recorded. Give the "traceId" to who runs the service.',
    },
  ),
  unavailable: kind(
    503,
    { it: 'Servizio momentaneamente non disponibile', en: 'Service unavailable for the moment' },
    {
      it: 'Ripetere la stessa richiesta, con la stessa Idempotency-Key, dopo i secondi indicati in Retry-After.',
      en: 'Repeat the same request, with the same Idempotency-Key, after the seconds given in Retry-After.',
    },
  ),
} as const satisfies Record<string, Kind>;

export type ProblemKind = keyof typeof problemKinds;

export const isProblemKind = (name: string): name is ProblemKind => Object.hasOwn(problemKinds, name);
