import { useReader } from '../page/reader.js';
import { When } from '../parts/time.js';
import { frameWords as w } from './frame.words.js';

/** Nobody may take a demonstration for the real thing, nor its date for today's. */
export function DemonstrationBand() {
  const { say, demonstration, now, viewer, path } = useReader();
  if (!demonstration) return null;
  return (
    <section class="demonstration-band" aria-label={say(w.demonstrationLabel)}>
      <div class="container">
        <strong>{say(w.demonstration)}</strong>{' '}
        <span>
          {say(w.demonstrationNow)} <When at={now} />.
        </span>{' '}
        {demonstration.movable && viewer && path !== '/dimostrazione' && (
          <a href="/dimostrazione">{say(w.moveClock)}</a>
        )}
      </div>
    </section>
  );
}
