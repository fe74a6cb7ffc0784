import { localTimeOf, ROME } from '#terms';

/** The hour on the clocks of Rome: `10:42`. */
export const hourOf = (at: string): string => localTimeOf(at, ROME).local.slice(11, 16);
