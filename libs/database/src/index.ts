export { connectionOptions, entities, poolOf, type ConnectionOptions } from './data-source.js';
export { APPLICATION_ROLE, ForeignSchema, migrate } from './migrate.js';
export { endVirtualTime, flowFrom, now, setVirtualNow } from './clock.js';
export { inTransaction } from './transaction.js';
export { waitForDatabase } from './wait.js';
export * from './embedded/index.js';
export { CaseFile } from './entities/case-file.entity.js';
export { Body, Organisation, ProcedureRecord, Programme } from './entities/procedure.entity.js';
export { ActRecord, Deadline, LedgerEntry, Notification, Tell } from './entities/record.entity.js';
