/** A story moved in time by whole weeks: every day and hour of its data keeps its weekday and its hour on the wall. */
import { civilDateOf, instantOf, localTimeOf, plusDays } from '#terms';

const DAYS_OF_A_WEEK = 7;
const MOMENT = /"(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z)?)?"/g;

export function instantShifted(at: string, weeks: number): string {
  const { local } = localTimeOf(at);
  const [, time = '00:00:00'] = local.split('T');
  const day = plusDays(civilDateOf(at), weeks * DAYS_OF_A_WEEK);
  try {
    return new Date(instantOf(`${day}T${time}`)).toISOString();
  } catch {
    // An hour that the clocks skip or show twice on the new day: noon is on every day.
    return new Date(instantOf(`${day}T12:00:00`)).toISOString();
  }
}

/** Shifts every string of a JSON text that is a day, a local time or an instant. */
export const shifted = (json: string, weeks: number): string =>
  json.replace(MOMENT, (whole, day: string, time: string | undefined) => {
    if (time?.endsWith('Z')) return JSON.stringify(instantShifted(`${day}${time}`, weeks));
    try {
      return JSON.stringify(`${plusDays(day, weeks * DAYS_OF_A_WEEK)}${time ?? ''}`);
    } catch {
      return whole;
    }
  });
