import { z } from 'zod';
import { reasonView } from '#door';
import { pageQuery } from '../lists/page.schema.js';

const statuses = ['open', 'suspended', 'expired', 'met', 'refused'] as const;

const kinds = z.enum(['duty', 'window', 'all']).default('duty').meta({
  description:
    'Terms of the stage; or windows in which an act may be contested or undone, which are nobody’s duty.',
});

export const caseDeadlinesQuery = z.strictObject({
  ...pageQuery(['actBy', '-actBy', 'dueAt', '-dueAt', 'openedAt', '-openedAt']),
  'filter[status]': z.enum(statuses).optional(),
  'filter[kind]': kinds,
});

export const deadlinesQuery = z.strictObject({
  ...caseDeadlinesQuery.shape,
  'filter[dueBefore]': z.iso.datetime({ offset: true }).optional(),
  'filter[procedure]': z.uuid().optional(),
  'filter[ownerRole]': z.string().optional(),
  'filter[ownerOrganisation]': z.uuid().optional(),
});

/** What is not asked for is not narrowed; without a kind, duties. */
export type DeadlinesQuery = Omit<z.output<typeof deadlinesQuery>, 'filter[kind]'> & {
  'filter[kind]'?: 'duty' | 'window' | 'all';
};

export const deadlineView = z
  .strictObject({
    id: z.uuid(),
    caseId: z.uuid(),
    caseTitle: z.string(),
    term: z.string(),
    kind: z
      .enum(['duty', 'window'])
      .meta({ description: 'A window is the time in which an act may be contested or undone.' }),
    key: z.string(),
    name: z.string(),
    onExpiry: z.string().meta({ description: 'What happens on that date if nothing is done.' }),
    status: z.enum(statuses),
    dueAt: z.iso.datetime().meta({ description: 'The first instant at which the clock asks.' }),
    dueText: z.string(),
    actBy: z.iso.datetime().nullable().meta({
      description:
        'The last moment to act, where that comes before the clock asks: reminders and calendars go by it.',
    }),
    actByText: z.string().nullable(),
    owner: z.strictObject({ role: z.string().nullable(), organisation: z.uuid().nullable() }).meta({
      description: 'Whose duty it is: a role or an organisation. The role `clock` where it is only a moment.',
    }),
    awaits: z
      .array(z.strictObject({ event: z.string(), action: z.string() }))
      .meta({ description: 'The events that fulfil the duty, with their words.' }),
    norm: z.string(),
    derivation: z.looseObject({}).meta({
      description: 'Start fact, rule, count, suspensions, calendar, both readings, trace of rules.',
    }),
    explanation: z
      .string()
      .nullable()
      .meta({ description: 'The derivation in plain words, one rule a line.' }),
    suspension: z
      .strictObject({
        norm: z.string(),
        maxDays: z.number().int(),
        usedDays: z.number().int(),
        remainingDays: z.number().int(),
        from: z.iso.date().nullable(),
        until: z.iso.date().nullable(),
        text: z.string(),
      })
      .nullable()
      .meta({
        description: 'Of a term that may be suspended once (L. 241/1990, art. 2 c. 7): days used and left.',
      }),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    refusal: z
      .strictObject({ kind: z.string(), reasons: z.array(reasonView) })
      .nullable()
      .meta({ description: 'Why the case refused when the clock asked.' }),
  })
  .meta({ id: 'Deadline' });

export type DeadlineView = z.output<typeof deadlineView>;
