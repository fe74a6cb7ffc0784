import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Pool } from 'pg';
import { CaseFile } from './entities/case-file.entity.js';
import { Body, Organisation, ProcedureRecord, Programme } from './entities/procedure.entity.js';
import { ActRecord, Deadline, LedgerEntry, Notification, Tell } from './entities/record.entity.js';

export const entities: EntityTarget<ObjectLiteral>[] = [
  CaseFile,
  Body,
  Organisation,
  ProcedureRecord,
  Programme,
  ActRecord,
  Deadline,
  LedgerEntry,
  Notification,
  Tell,
];

export type ConnectionOptions = {
  url: string;
  /** Connections at most. */
  poolSize?: number;
  /** Entities of other libraries. */
  entities?: EntityTarget<ObjectLiteral>[];
};

/** Options for TypeORM, by hand or through `TypeOrmModule.forRoot`. It never changes the schema by itself. */
export function connectionOptions({
  url,
  poolSize = 16,
  entities: more = [],
}: ConnectionOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    entities: [...entities, ...more] as never,
    synchronize: false,
    migrationsRun: false,
    applicationName: 'iter',
    connectTimeoutMS: 10_000,
    extra: { keepAlive: true, statement_timeout: 60_000 },
  };
}

/** The node-postgres pool under a data source, for the one path, whose speed is counted in round trips. */
export const poolOf = (source: DataSource): Pool => (source.driver as unknown as { master: Pool }).master;
