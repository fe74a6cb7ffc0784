import { z } from 'zod';
import { reasonView } from '#door';
import { effectView } from '../cases/effect-view.js';

const MOST_DAYS = 3650;

export const forecastQuery = z
  .strictObject({
    assume: z.enum(['nothing', 'last-day', 'after']).default('nothing').meta({
      description:
        '`nothing`: only the clock acts. `last-day`: whoever has a duty on this case fulfils it at its last moment. `after`: after `days` days.',
    }),
    days: z.coerce
      .number()
      .int()
      .min(0)
      .max(MOST_DAYS)
      .default(0)
      .meta({ description: 'With `after`: days from the opening of each duty.' }),
  })
  .meta({ id: 'ForecastQuery' });

export type ForecastQuery = z.output<typeof forecastQuery>;

const action = z.strictObject({
  event: z.string(),
  action: z.string(),
  roles: z.array(z.string()),
  fields: z.array(z.string()).meta({ description: 'The data that a person must give.' }),
});

const forecastDeadline = z.strictObject({
  id: z.uuid(),
  term: z.string(),
  key: z.string(),
  name: z.string(),
  dueAt: z.iso.datetime(),
  dueText: z.string(),
  foreseen: z.boolean().meta({ description: 'It opens in the forecast; the others run already.' }),
  owner: z.strictObject({ role: z.string().nullable(), organisation: z.uuid().nullable() }),
  awaits: z.array(z.strictObject({ event: z.string(), action: z.string() })),
  onExpiry: z.string().meta({ description: 'What happens on that date if nothing is done.' }),
  norm: z.string(),
  explanation: z.string().nullable().meta({ description: 'Why that date, one rule a line.' }),
  openedAt: z.iso.datetime(),
  reminders: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        atText: z.string(),
        days: z.number().int().meta({ description: 'Days before the last day; negative after it.' }),
        channel: z.enum(['email', 'pec']),
        to: z.array(z.enum(['owner', 'officer', 'manager'])),
      }),
    )
    .meta({ description: 'The reminders still to come, if nothing stops them.' }),
  fate: z.enum(['open', 'suspended', 'expired', 'met', 'refused']),
  closedAt: z.iso.datetime().nullable(),
});

const forecastStep = z.strictObject({
  at: z.iso.datetime(),
  atText: z.string(),
  event: z.string(),
  text: z.string(),
  by: z.strictObject({ role: z.string(), onBehalfOf: z.uuid().nullable() }),
  cause: z.enum(['expiry', 'told', 'assumed']),
  causeText: z.string(),
  from: z.string(),
  to: z.string().nullable().meta({ description: 'Null when the case refuses.' }),
  toText: z.string().nullable(),
  outcome: z.string().nullable(),
  effects: z.array(effectView),
  reasons: z.array(reasonView),
});

export const forecastView = z
  .strictObject({
    caseId: z.uuid(),
    revision: z.number().int(),
    at: z.iso.datetime().meta({ description: 'The moment from which it is played.' }),
    assumption: z.strictObject({
      kind: z.enum(['nothing', 'last-day', 'after']),
      days: z.number().int().optional(),
      text: z.string(),
    }),
    deadlines: z.array(forecastDeadline),
    steps: z.array(forecastStep),
    state: z.string(),
    stateText: z.string(),
    end: z.strictObject({
      kind: z.enum(['outcome', 'waits', 'person', 'unending']),
      at: z.iso.datetime(),
      text: z.string(),
      outcome: z.string().nullable(),
      deadline: z.uuid().nullable(),
      choices: z.array(action).meta({ description: 'The steps that people may take there.' }),
    }),
  })
  .meta({ id: 'Forecast', description: 'One case played to its end on a copy; nothing is recorded.' });

export type ForecastView = z.output<typeof forecastView>;
