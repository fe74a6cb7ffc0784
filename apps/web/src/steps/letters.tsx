import type { ForeseenLetter, ForeseenReader } from '#notify';
import { useReader } from '../page/reader.js';
import { stepWords as w } from './step.words.js';

const hows = { later: w.readLater, held: w.readHeld, off: w.readOff };

/** The messages that would leave, as their readers would read them. */
export function Letters({ letters }: { letters: readonly ForeseenLetter[] }) {
  const { say } = useReader();
  return (
    <>
      <h2>{say(w.messages)}</h2>
      <p>{say(w.messagesAbout)}</p>
      {letters.map((letter, index) => (
        <Letter key={index} letter={letter} />
      ))}
    </>
  );
}

function Letter({ letter }: { letter: ForeseenLetter }) {
  const { say } = useReader();
  const { subject, plain, capacity, readers, requiredBy, language } = letter;
  const named = ({ name, how }: ForeseenReader) => (how === 'now' ? name : say(hows[how], { name }));
  const people = readers.map(named).join(', ');
  // An organisation that is written to by its own name is said once.
  const whom = people === capacity ? people : say(w.inCapacity, { who: people, capacity });
  return (
    <article class="message">
      <h3>{subject}</h3>
      <p class="hint">
        {readers.length > 0 ? say(w.recipient, { who: whom }) : say(w.nobodyReads)}{' '}
        {requiredBy !== null && say(w.requiredBy, { norm: requiredBy })}{' '}
        {language === 'en' && say(w.letterLanguage, { language: say(w.english) })}
      </p>
      <pre class="letter" lang={language}>
        {plain}
      </pre>
    </article>
  );
}
