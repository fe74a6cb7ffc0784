import { daysBetween, plusDays } from '../civil-date.js';
import type { Extension } from '../term.js';
import { TermError } from '../term-error.js';
import { step } from '../words/rules.js';
import { sayCount, sayDate } from '../words/say.js';
import { counted } from './count.js';
import type { Facts, Running } from './facts.js';

/** More time for a running term, counted from its last day before any roll; refused beyond the cap of its norm. */
export function extended(now: Running, extension: Extension, facts: Facts): Running {
  const { motive, norm, decidedOn, count, unit } = extension;
  const due = counted(now.due, extension, 1, facts);
  const used = now.extendedDays[norm] ?? 0;
  const given = used + daysBetween(now.due, due);
  checkCap(extension, plusDays(now.due, -used), given, facts);
  const said = step(
    'extension',
    `Prorogato di ${sayCount(count, unit)} con atto di ${sayDate(decidedOn)} (${motive}): ${sayDate(due)}.`,
    `Extended by ${sayCount(count, unit, 'en')} by an act of ${sayDate(decidedOn, 'en')} (${motive}): ${sayDate(due, 'en')}.`,
    norm,
  );
  return { ...now, due, extendedDays: { ...now.extendedDays, [norm]: given }, trace: [...now.trace, said] };
}

function checkCap({ cap, norm }: Extension, base: string, given: number, facts: Facts): void {
  if (cap === null) return;
  const most = daysBetween(base, counted(base, cap, 1, facts));
  if (given <= most) return;
  const [it, en] = [sayCount(cap.count, cap.unit), sayCount(cap.count, cap.unit, 'en')];
  throw new TermError(
    'bad-extension',
    `La proroga supera il massimo di ${it} che ${norm} permette (${String(given)} giorni su ${String(most)}): ridurla.`,
    `The extension exceeds the ${en} that ${norm} allows (${String(given)} days of ${String(most)}): shorten it.`,
  );
}
