import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { When } from '../parts/time.js';
import type { Message } from './messages.js';
import { partnerWords as w } from './partner.words.js';

export function MessageList({ messages, named = false }: { messages: readonly Message[]; named?: boolean }) {
  const { say } = useReader();
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{say(w.messages)}</h2>
      {messages.length === 0 && <p>{say(w.noMessages)}</p>}
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
    </section>
  );
}
