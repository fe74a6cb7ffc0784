import { sayInstant } from '#terms';
import { useReader } from '../page/reader.js';
import { frameWords as w } from './frame.words.js';

/** Seen in print alone: whose page this is, when it was read, and at which address it can be read again. */
export function OnPaper() {
  const { say, language, body, now, origin, path, query } = useReader();
  const minute = now.replace(/:\d\d(?:\.\d+)?Z$/, ':00Z');
  const asked = query.size > 0 ? `?${String(query)}` : '';
  return (
    <p class="on-paper container" data-address={`${origin}${path}${asked}`}>
      {say(w.onPaper, { body, when: sayInstant(minute, language) })}{' '}
    </p>
  );
}
