import { randomUUID } from 'node:crypto';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { z } from 'zod';
import { NEEDS } from '#door';
import { dispatch, expandNotices } from '#notify';
import {
  documentedRoutes,
  refuseDifference,
  type Route,
} from '../../apps/api/src/documentation/undocumented.js';
import { Browser, createWorld, signedIn, small, type World } from '../support/api/world.js';

let world: World;
let officer: Browser;
let routes: Route[];
let message: string;
const incident = randomUUID();
beforeAll(async () => {
  world = await createWorld({ heartbeat: () => true });
  officer = await signedIn(world, 'officer');
  await world.owner.query(
    `INSERT INTO notification (id, case_id, revision, notice, recipient_role, data, owed_at) VALUES ($1, $2, 1, 'told', 'manager', '{}', iter_now())`,
    [randomUUID(), world.northCall.root],
  );
  await world.owner.query(
    `INSERT INTO incident (id, kind, case_id, said) VALUES ($1, 'nobody-to-write-to', $2, '{"it": "Nessuno.", "en": "Nobody."}')`,
    [incident, world.northCall.root],
  );
  await expandNotices({ pool: world.pool, procedure: small });
  const composing = { procedure: small, base: world.origin };
  await dispatch({ pool: world.pool, composing, mailer: null, concurrency: 1 });
  const { rows } = await world.owner.query<{ id: string }>('SELECT id FROM message');
  message = rows[0]?.id ?? '';
  routes = documentedRoutes((await officer.get('/openapi.json')).body);
});
afterAll(() => world.close());

const at = ({ path }: Route): string =>
  path
    .replace('/problems/{kind}', '/problems/stale')
    .replace('{file}', `${'a'.repeat(43)}.ics`)
    .replace(
      '{id}',
      path.includes('procedures')
        ? world.northCall.procedure
        : path.includes('organisations')
          ? world.organisations.alfa
          : path.includes('/messages/')
            ? message
            : path.includes('/incidents/')
              ? incident
              : world.northCall.root,
    );

describe('every route', () => {
  it('is answered by the router, and nothing else is', () => {
    expect(routes.length).toBeGreaterThan(20);
    const server = world.api.getHttpAdapter().getInstance();
    for (const { method, path } of routes)
      expect(server.hasRoute({ method, url: path.replace(/\{(\w+)\}/g, ':$1') })).toBe(true);
    const served = server.printRoutes({ commonPrefix: false }).match(/\((GET|POST|PATCH|PUT|DELETE)/g);
    expect(served?.length).toBe(
      new Set(routes.map(({ path, method }) => `${method} ${path}`)).size - shared(routes),
    );
  });

  it('says what it needs', () => {
    const reflector = world.api.get(Reflector);
    const silent: string[] = [];
    let handlers = 0;
    for (const module of world.api.get(ModulesContainer).values())
      for (const { instance, name } of module.controllers.values()) {
        const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
        for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
          const handler = prototype[method];
          if (!handler || !Reflect.hasMetadata('path', handler)) continue;
          handlers += 1;
          if (!['public', 'session', 'operator'].includes(reflector.get(NEEDS, handler)))
            silent.push(`${String(name)}.${method}`);
        }
      }
    expect(silent).toEqual([]);
    expect(handlers).toBe(routes.length);
  });

  it('wants a session, unless it is one of these', async () => {
    const open: string[] = [];
    for (const route of routes) {
      const { status } = await new Browser(world.origin).send(
        route.method,
        at(route),
        route.method === 'GET' || route.method === 'DELETE'
          ? undefined
          : route.path.endsWith('/documents')
            ? Buffer.from('text')
            : {},
      );
      if (status !== 401) open.push(`${route.method} ${route.path}`);
    }
    expect(open.sort()).toEqual([
      'DELETE /api/v1/session',
      'GET /calendari/{file}',
      'GET /docs',
      'GET /docs/style.css',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /openapi.json',
      'GET /problems/{kind}',
      'POST /api/v1/session',
    ]);
  });

  it('refuses a parameter that it does not know', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { status, body } = await officer.get(`${at(route)}?nonsense=1`);
      expect([route.path, status]).toEqual([route.path, 400]);
      expect(body.errors).toContainEqual({
        pointer: 'nonsense',
        message: '«nonsense» non è previsto qui.',
      });
    }
  });

  it('carries the headers that keep browsers safe, also when it fails', async () => {
    for (const route of [
      ...routes.filter(({ method }) => method === 'GET'),
      { method: 'GET', path: '/nowhere' },
    ]) {
      const { headers } = await officer.get(at(route));
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
      });
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('the documentation', () => {
  it('is OpenAPI 3.1 with a name, a sentence and every problem for each operation', async () => {
    const { body } = await officer.get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.values(body.paths as Record<string, Record<string, any>>).flatMap((item) =>
      Object.values(item),
    );
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) {
      expect(operation.summary).toMatch(/\w+/);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '406', '500', '503']));
    }
  });

  it('refers to nothing that is missing', async () => {
    const { text, body } = await officer.get('/openapi.json');
    const wanted = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => body.components.schemas[name ?? ''] === undefined)).toEqual([]);
    expect(text).not.toContain('#/$defs/');
  });

  it('has each event that people send, with its data', async () => {
    const { schemas } = (await officer.get('/openapi.json')).body.components;
    expect(schemas['application.application.send']).toMatchObject({
      properties: { type: { const: 'application.send' }, data: { required: ['budgetCents'] } },
      'x-roles': ['ets-representative'],
    });
    expect(schemas['application.application.admit'].required).toContain('act');
    expect(schemas['application.application.expire']).toBeUndefined();
  });

  it('would not let a route be served in silence, nor invented', () => {
    const document = {
      openapi: '3.1.0',
      info: { title: '', version: '' },
      paths: { '/told': { get: { responses: {} } } },
    };
    expect(() => refuseDifference([{ method: 'GET', path: '/silent/:id' }], document)).toThrow(
      'Not documented: GET /silent/{id}. Not served: GET /told.',
    );
  });

  it('is a page that asks no other origin for anything', async () => {
    const { text, headers } = await officer.get('/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("style-src 'self'");
    expect(text).toContain('/api/v1/cases/{id}/events');
    expect([...text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, url]) => url).sort()).toEqual([
      '/docs/style.css',
      '/openapi.json',
    ]);
    expect(text).not.toMatch(/<script|style="/);
  });
});

describe('every answer', () => {
  it('has the shape that is documented, and no other field', async () => {
    const alfa = await signedIn(world, 'alfa');
    expect(
      (await alfa.event(world.northCall.root, { type: 'call.apply', data: { title: 'Domanda' } })).status,
    ).toBe(200);
    const { body: document } = await officer.get('/openapi.json');
    const defs = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    );
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { parameters, responses } = document.paths[route.path].get;
      // What must be told more than an identifier, or is for others than an officer, has a test of its own.
      if (parameters.some((one: { in: string; required: boolean }) => one.in === 'query' && one.required))
        continue;
      if (route.path === '/api/v1/deadlines/recounts/{id}') continue;
      const { content } = responses['200'];
      const documented = content['application/json']?.schema;
      if (!documented || route.path === '/openapi.json') continue;
      const schema = z.fromJSONSchema({
        ...JSON.parse(JSON.stringify(documented).replaceAll('#/components/schemas/', '#/$defs/')),
        $defs: defs,
      });
      const { body } = await officer.get(at(route));
      expect([route.path, schema.safeParse(body).error?.issues]).toEqual([route.path, undefined]);
    }
  });
});

describe('operation', () => {
  it('says that it is alive and ready', async () => {
    expect((await officer.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await officer.get('/health/ready')).body).toEqual({
      status: 'ok',
      database: 'ok',
      worker: 'ok',
      mode: 'demonstration',
    });
  });

  it('counts requests, answers, and what is owed', async () => {
    await world.owner.query(
      `INSERT INTO tell (id, from_case, from_revision, to_case, event, data, owed_at) VALUES ($1, $2, 1, $2, 'x', '{}', iter_now())`,
      [randomUUID(), world.northCall.root],
    );
    await officer.event(world.northCall.root, { type: 'call.close', data: {} });
    const { text } = await officer.get('/metrics');
    expect(text).toMatch(
      /iter_http_request_duration_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d+/,
    );
    expect(text).toMatch(/iter_answers_total\{kind="not-yours"\} 1/);
    expect(text).toContain('iter_tells_owed 1');
    expect(text).toContain('iter_deadlines_overdue 0');
    expect(text).not.toContain(world.northCall.root);
  });

  it('shows its measures to this machine, not through a proxy', async () => {
    expect((await officer.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
  });
});

/** Paths that answer several methods stand on one line of the router. */
function shared(all: Route[]): number {
  return all.length - new Set(all.map(({ path }) => path)).size;
}
