import { calendarRef, calendars, type CalendarRef } from '#terms';
import type { Misfit } from './findings.js';
import { nearest } from './reading/nearest.js';
import type { ProcedureFile } from './schemas/procedure-file.schema.js';

/**
 * The calendar by which the terms of a procedure are counted: the national one, with the patron day and the office closures that
 * the file or the known municipality adds.
 */
export function calendarOf({ body }: ProcedureFile, version?: string): CalendarRef {
  const known = calendars.municipalities[body.municipality];
  if (body.patronDay === undefined && body.officeClosures === undefined)
    return calendarRef(version, body.municipality);
  const patron =
    body.patronDay === undefined ? known?.patron : { ...body.patronDay, norm: `indicata da ${body.name}` };
  const closures = (body.officeClosures ?? []).map(({ reason, ...closure }) => ({
    ...closure,
    name: reason,
  }));
  return {
    version: calendarRef(version).version,
    local: { ...(patron === undefined ? {} : { patron }), closures },
  };
}

/** A municipality is known by name, or the file says its patron day itself. */
export function calendarMisfits({ body }: ProcedureFile): Misfit[] {
  const known = Object.keys(calendars.municipalities);
  if (known.includes(body.municipality) || body.patronDay !== undefined) return [];
  const meant = nearest(body.municipality, known);
  return [
    {
      path: ['body', 'municipality'],
      message: `Il calendario del comune «${body.municipality}» non è noto.`,
      expected: `${meant === undefined ? '' : `forse «${meant}»? `}Si sceglie fra: ${known.join(', ')}; oppure il campo patronDay con la festa patronale`,
    },
  ];
}
