import { civilDateOf, localTimeOf, sayDate } from '#terms';
import { useReader } from '../page/reader.js';
import { recordWords as w } from './record.words.js';

/** An instant to the second, with its zone: what is proved is not rounded. */
export function Exact({ at }: { at: string }) {
  const { language, say } = useReader();
  const { local, offset } = localTimeOf(at);
  const hour = language === 'it' ? `ore ${local.slice(11)}` : local.slice(11);
  return (
    <span class="exact">
      <time datetime={at}>
        {sayDate(civilDateOf(at), language)}, {hour}
      </time>{' '}
      <span class="zone">({say(w.zone, { offset })})</span>
    </span>
  );
}
