import cookie from '@fastify/cookie';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openStore, type DocumentStore } from '#documents';
import { type Face, giveHeaders } from '#door';
import 'reflect-metadata';
import { ApiModule, type Database, type Served } from './api.module.js';
import { Documentation } from './documentation/documentation.js';
import { describeApi } from './documentation/openapi.js';
import { refuseDifference, type Route } from './documentation/undocumented.js';
import { Metrics } from './health/metrics.js';
import { answerUnparsable, answerUnroutable } from './problems/unrouted.js';
import { traceIdOf } from './trace.js';

const MEGABYTE = 1_048_576;

export type ApiOptions = Database &
  Omit<Served, 'documents'> & {
    /** Addresses whose `X-Forwarded-*` headers are believed; none if not given. */
    trustedProxies?: string[];
    /** Warnings and errors go to the console if not given: that is where the details of a 500 are. */
    logger?: LoggerService | false;
    /** Where the files that people send are kept; beside the other data if not given. */
    documents?: DocumentStore;
    /** What else is served at the same address, beside the API. */
    faces?: readonly Face[];
  };

/** The application, ready and not yet listening: `await (await createApi(options)).listen(port, host)`. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { trustedProxies, logger, faces = [], documents = openStore(), ...rest } = options;
  const adapter = new FastifyAdapter({
    genReqId: traceIdOf,
    requestIdHeader: false,
    bodyLimit: MEGABYTE,
    trustProxy: trustedProxies ?? false,
    return503OnClosing: true,
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnparsable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(rest, { ...rest, documents }, faces),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: logger ?? ['warn', 'error', 'fatal'],
    },
  );
  const routes = onEveryRequest(app);
  await app.register(cookie);
  await app.init();
  await adapter.getInstance().ready();
  const document = describeApi(app, options.procedure);
  const own = routes.filter(({ path }) => !faces.some(({ owns }) => owns(path)));
  refuseDifference(own, document);
  app.get(Documentation).keep(document);
  return app;
}

/** @returns the routes, as they come to be served */
function onEveryRequest(app: NestFastifyApplication): Route[] {
  const routes: Route[] = [];
  const metrics = app.get(Metrics);
  const server = app.getHttpAdapter().getInstance();
  // JSON and forms are read, each where a route takes it: Fastify's own parser for plain text would be a door for others.
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  // Read as it comes by the route that takes it, one file after the other.
  server.addContentTypeParser('multipart/form-data', (_request, payload, done) => done(null, payload));
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, path: url });
  });
  server.addHook('onRequest', (request, reply, done) => {
    giveHeaders(request, reply);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.countRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  return routes;
}
