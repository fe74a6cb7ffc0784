import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { When } from '../parts/time.js';
import type { Message } from './messages.js';
import { partnerWords as w } from './partner.words.js';

const FIRST = 3;

type Given = { messages: readonly Message[]; named?: boolean };

/** The last ones, and those before them folded. */
export function MessageList({ messages, named = false }: Given) {
  const { say } = useReader();
  const earlier = messages.slice(FIRST);
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{say(w.messages)}</h2>
      {messages.length === 0 && <p>{say(w.noMessages)}</p>}
      <Messages messages={messages.slice(0, FIRST)} named={named} />
      {earlier.length > 0 && (
        <details class="unfold">
          <summary>{say(w.otherMessages, { count: earlier.length })}</summary>
          <Messages messages={earlier} named={named} />
        </details>
      )}
    </section>
  );
}

function Messages({ messages, named }: Required<Given>) {
  const { say } = useReader();
  return (
    <ul class="messages">
      {messages.map(({ id, at, subject, body, about, caseTitle }) => (
        <li key={id}>
          <span class="card-kicker">
            <When at={at} />
          </span>
          <strong>{subject}</strong>
          <p>{body}</p>
          {named && (
            <p>
              {say(w.about)}{' '}
              <a href={about}>
                <Original>{caseTitle}</Original>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
