/** Dates are the product: absolute always, relative as a help, the reckoning one click away. */
import { civilDateOf, daysBetween, plusSeconds, sayDate, sayEnd, sayInstant } from '#terms';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Norm } from './norm.js';
import { timeWords as w } from './time.words.js';

/** A civil day: `venerdì 12 dicembre 2026`. */
export function Day({ date }: { date: string }) {
  const { language } = useReader();
  return <time datetime={date}>{sayDate(date, language)}</time>;
}

/** An instant on the clocks of Rome: `venerdì 12 dicembre 2026, ore 12:00`. */
export function When({ at }: { at: string }) {
  const { language } = useReader();
  const minute = new Date(at).toISOString().replace(/:\d\d\.\d+Z$/, ':00Z');
  return (
    <time datetime={at}>
      <Together said={sayInstant(minute, language)} />
    </time>
  );
}

/** An hour stays on one line with its word. */
function Together({ said }: { said: string }) {
  const [, day, hour] = /^(.*?)((?:ore )?\d\d:\d\d.*)$/.exec(said) ?? [];
  if (hour === undefined) return <>{said}</>;
  return (
    <>
      {day}
      <span class="together">{hour}</span>
    </>
  );
}

/** `entro venerdì 12 dicembre 2026, ore 12:00 (fra 3 giorni)` */
export function DueBy({ at, bare = false }: { at: string; bare?: boolean }) {
  const { language, say, now } = useReader();
  const when = sayEnd(at, language);
  return (
    <>
      <time datetime={at}>
        <Together said={bare ? when : say(w.by, { when })} />
      </time>{' '}
      <span class="relative together">({sayRelative(plusSeconds(at, -1), now, say)})</span>
    </>
  );
}

export function sayRelative(at: string, now: string, say: Visit['say']): string {
  const days = daysBetween(civilDateOf(now), civilDateOf(at));
  if (days === 0) return say(w.today);
  if (days === 1) return say(w.tomorrow);
  if (days === -1) return say(w.yesterday);
  return days > 0 ? say(w.inDays, { days }) : say(w.daysAgo, { days: -days });
}

/** How a date was counted, in plain words, one rule a line. */
export function Reckoning({ lines, norm }: { lines: string | null; norm?: string }) {
  const { say } = useReader();
  if (lines === null) return norm ? <Norm>{norm}</Norm> : null;
  return (
    <details class="reckoning">
      <summary>{say(w.whyThisDate)}</summary>
      <ul>
        {lines.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {norm && (
        <p>
          <Norm>{norm}</Norm>
        </p>
      )}
    </details>
  );
}
