/** The OpenAPI 3.1 document, drawn from the routes, the schemas that validate, and the events of the workflows. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { schemaOf, type Procedure, type Workflow } from '#engine';
import { problemView } from '#door';

type Schemas = Record<string, object>;

export function describeApi(app: INestApplication, procedure: Procedure): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about(), { standardSchemaConverter: convert });
  const problem = convert(problemView, { schemaType: 'output' });
  const schemas: Schemas = {
    ...document.components?.schemas,
    ...problem.components,
    ...eventSchemas(procedure),
  };
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain({ ...document, components: { ...document.components, schemas: sorted } });
}

const about = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Iter')
    .setDescription(
      'Procedures of public co-design (D.Lgs. 117/2017, art. 55): cases, the steps they allow, their deadlines and their record. ' +
        'Every change is an event sent to a case; every refusal carries all its reasons. Texts are in Italian, or in English with Accept-Language: en. ' +
        'Instants are RFC 3339 in UTC and end in "At", civil days are YYYY-MM-DD and end in "On", amounts are whole euro cents.',
    )
    .setVersion('1.0.0')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addCookieAuth('sid', {
      type: 'apiKey',
      in: 'cookie',
      name: 'sid',
      description: 'Over HTTPS: __Host-sid.',
    })
    .addTag('session', 'Signing in and out')
    .addTag('procedures', 'Procedures and their programmes')
    .addTag('cases', 'Cases: what they are, what may happen, what has happened')
    .addTag('documents', 'Files that the data of events name by their hash')
    .addTag('deadlines', 'Terms of law and of the notice, with their derivations')
    .addTag('acts', 'Administrative acts behind the steps')
    .addTag('organisations', 'Third-sector entities')
    .addTag('operation', 'Health, measures, documentation')
    .build();

/** A zod schema in JSON Schema 2020-12, which is what OpenAPI 3.1 speaks; named schemas become components. */
function convert(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): { schema: object; components: Schemas } {
  if (!(schema instanceof z.ZodType)) throw new Error('Only zod schemas describe this API.');
  const { properties, $defs } = z.toJSONSchema(z.object({ it: schema }), {
    target: 'draft-2020-12',
    io: schemaType,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => leaveOut(jsonSchema),
  });
  return inComponents({ schema: properties?.['it'] as object, components: $defs ?? {} });
}

/** A format says it all where zod repeats it as a pattern; the bounds of JavaScript's integers are nobody's business. */
function leaveOut(schema: z.core.JSONSchema.BaseSchema): void {
  delete schema.id;
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

const inComponents = <T extends object>(schemas: T): T =>
  JSON.parse(JSON.stringify(schemas).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;

/** The event `delivery.prove` of `termination-notice` is the component `termination-notice.delivery.prove`. */
function eventSchemas(procedure: Procedure): Schemas {
  return Object.fromEntries(
    procedure.definition.workflows.flatMap((workflow) =>
      Object.entries(workflow.events)
        .filter(([, { roles }]) => roles.some((role) => role !== 'clock' && role !== 'case'))
        .map(([event]) => [`${workflow.name}.${event}`, eventSchema(workflow, event)]),
    ),
  );
}

function eventSchema(workflow: Workflow, event: string): object {
  const definition = workflow.events[event];
  const { $schema: _dialect, ...data } = schemaOf(workflow, event) as Record<string, unknown>;
  return {
    type: 'object',
    title: workflow.texts.en.events[event]?.action ?? event,
    description: `${workflow.texts.it.events[event]?.action ?? event}. ${definition?.norm ?? ''}`,
    'x-roles': definition?.roles ?? [],
    ...(definition?.act ? { 'x-act': definition.act } : {}),
    properties: {
      type: { type: 'string', const: event },
      data,
      ...(definition?.act ? { act: { $ref: '#/components/schemas/Act' } } : {}),
    },
    required: ['type', 'data', ...(definition?.act ? ['act'] : [])],
  };
}

/** Without what JSON leaves out, so that the document served and the one kept in the repository compare equal. */
const plain = (document: OpenAPIObject): OpenAPIObject =>
  JSON.parse(JSON.stringify(document)) as OpenAPIObject;
