import { civilDateOf, localTimeOf, sayDate, type Language } from '#terms';
import { useReader } from '../page/reader.js';
import { recordWords as w } from './record.words.js';

/** An instant to the second, with its zone: what is proved is not rounded. */
export function Exact({ at }: { at: string }) {
  const { language } = useReader();
  return (
    <span class="exact">
      <time datetime={at}>
        {sayDate(civilDateOf(at), language)}, <Hour at={at} />
      </time>{' '}
      <Zone at={at} />
    </span>
  );
}

/** The same under a heading that says the day. */
export function ExactHour({ at }: { at: string }) {
  return (
    <span class="exact">
      <time datetime={at}>
        <Hour at={at} />
      </time>{' '}
      <Zone at={at} />
    </span>
  );
}

function Hour({ at }: { at: string }) {
  const { language } = useReader();
  return <span class="together">{sayHour(at, language)}</span>;
}

function sayHour(at: string, language: Language): string {
  const hour = localTimeOf(at).local.slice(11);
  return language === 'it' ? `ore ${hour}` : hour;
}

/** The same as text, for what is copied from the page. */
export const saySecond = (at: string, language: Language): string =>
  `${sayDate(civilDateOf(at), language)}, ${sayHour(at, language)}`;

function Zone({ at }: { at: string }) {
  const { say } = useReader();
  return <span class="zone">({say(w.zone, { offset: localTimeOf(at).offset })})</span>;
}
