import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { poolOf } from '#database';
import { AccessGuard, type Face, FACES, InputPipe, type Iter, ITER, ProblemFilter } from '#door';
import { ActsController } from './acts/acts.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { FeedController } from './calendars/feed.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { EventsController } from './cases/events.controller.js';
import { RecordController } from './cases/record.controller.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { RecountsController } from './deadlines/recounts.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocsController } from './documentation/docs.controller.js';
import { Documentation } from './documentation/documentation.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { IncidentsController } from './mail/incidents.controller.js';
import { MessagesController } from './mail/messages.controller.js';
import { PreferencesController } from './mail/preferences.controller.js';
import { PreviewController } from './mail/preview.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { ProblemsController } from './problems/problems.controller.js';
import { PlansController } from './plans/plans.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { WindowsController } from './windows/windows.controller.js';

export type Served = Omit<Iter, 'source' | 'pool'>;

/** One that is handed in is closed by who opened it; one that is opened here is closed with the application. */
export type Database = { dataSource: DataSource } | { dataSourceOptions: DataSourceOptions };

@Module({})
export class ApiModule {
  static of(database: Database, served: Served, faces: readonly Face[]): DynamicModule {
    const given = 'dataSource' in database;
    return {
      module: ApiModule,
      global: true,
      imports: [
        ...(given ? [] : [TypeOrmModule.forRoot(database.dataSourceOptions)]),
        ...faces.map(({ module }) => module),
      ],
      exports: [ITER],
      controllers: [
        SessionController,
        ProceduresController,
        PlansController,
        CasesController,
        EventsController,
        RecordController,
        DeadlinesController,
        WindowsController,
        RecountsController,
        CalendarsController,
        FeedController,
        DocumentsController,
        ActsController,
        OrganisationsController,
        MessagesController,
        PreviewController,
        PreferencesController,
        IncidentsController,
        HealthController,
        DocsController,
        ProblemsController,
      ],
      providers: [
        ...(given ? [{ provide: DataSource, useValue: database.dataSource }] : []),
        iterOf(served),
        { provide: FACES, useValue: faces },
        Metrics,
        Documentation,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

const iterOf = (served: Served): Provider => ({
  provide: ITER,
  inject: [DataSource],
  useFactory: (source: DataSource): Iter => ({ ...served, source, pool: poolOf(source) }),
});
