import { z } from 'zod';

export const calendarBody = z
  .strictObject({
    kind: z.enum(['person', 'organisation', 'procedure']).meta({
      description:
        '`person`: duties of one’s own roles and organisations. `organisation`: those of one organisation. `procedure`: every deadline of one procedure that one may see.',
    }),
    organisationId: z.uuid().optional().meta({ description: 'With `organisation`: one of those acted for.' }),
    procedureId: z.uuid().optional().meta({ description: 'With `procedure`.' }),
  })
  .meta({ id: 'CalendarRequest' });

export type CalendarBody = z.output<typeof calendarBody>;

export const calendarIdParam = z.strictObject({ id: z.uuid() });

const fields = {
  id: z.uuid(),
  kind: z.enum(['person', 'organisation', 'procedure']),
  organisationId: z.uuid().nullable(),
  procedureId: z.uuid().nullable(),
  language: z.enum(['it', 'en']),
  createdAt: z.iso.datetime(),
};

export const calendarView = z.strictObject(fields).meta({ id: 'Calendar' });

export const newCalendarView = z
  .strictObject({
    ...fields,
    address: z.url().meta({
      description:
        'Secret: whoever has it reads the calendar. It is told here and never again; if lost, revoke it.',
    }),
  })
  .meta({ id: 'NewCalendar' });

export const calendarsView = z.strictObject({ items: z.array(calendarView) }).meta({ id: 'Calendars' });

export type CalendarView = z.output<typeof calendarView>;
export type NewCalendarView = z.output<typeof newCalendarView>;
export type CalendarsView = z.output<typeof calendarsView>;

/** 256 bits in base64url, and the ending that calendar programs expect. */
export const feedParam = z.strictObject({ file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) });
