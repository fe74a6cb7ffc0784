import { calendarRef, calendars, type CalendarRef, type LocalCalendar } from '#terms';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';

/** The calendar of a body: the newest national one, with the patron day and the closures that the file or Iter knows. */
export function calendarOfBody({ body }: ProcedureFile): CalendarRef {
  const { version } = calendarRef();
  const known = calendars.municipalities[body.municipality] ?? {};
  const patron =
    body.patronDay === undefined ? known.patron : { ...body.patronDay, norm: 'Cass. 17079/2007' };
  const closures = (body.officeClosures ?? []).map(({ reason, ...closure }) => ({
    ...closure,
    name: reason,
  }));
  const local: LocalCalendar = {
    ...(patron === undefined ? {} : { patron }),
    ...(closures.length > 0 ? { closures } : {}),
  };
  return { version, municipality: body.municipality, local };
}
