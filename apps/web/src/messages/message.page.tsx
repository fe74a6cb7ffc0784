import { messageKindWords, sayChannel, type WholeMessage } from '#notify';
import { sayDate } from '#terms';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Original } from '../parts/original.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import { DeliveryWay } from '../record/deliveries.js';
import { deliveryWords } from '../record/delivery.words.js';
import { messagesWords as w } from './messages.words.js';

export function messagePage({ say, viewer }: Visit, message: WholeMessage, listed: boolean): Page {
  const kind = say(messageKindWords[message.kind]);
  return {
    ...(message.subject === null
      ? { title: say(w.notWritten, { kind }) }
      : { title: message.subject, ...(languageOf(message) === 'it' && { titleGiven: true as const }) }),
    kicker: kind,
    crumbs: listed && viewer ? [{ label: say(w.title), href: '/messaggi' }] : [],
    content: <Message message={message} />,
  };
}

/** In which language it was put into words: its letter says so. */
const languageOf = ({ html }: Pick<WholeMessage, 'html'>): string =>
  /<html lang="([a-z]{2})"/.exec(html ?? '')?.[1] ?? 'it';

function Message({ message }: { message: WholeMessage }) {
  const { say, language } = useReader();
  const { person, address, addressSource, caseId, caseTitle, requiredBy, owedAt, plain, html } = message;
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.to), value: person },
          {
            label: say(w.how),
            value: [
              say(sayChannel(message)),
              address !== null && say(deliveryWords.toAddress, { address }),
              addressSource !== null &&
                say(deliveryWords.fromList, {
                  list: addressSource.list,
                  day: sayDate(addressSource.on, language),
                }),
            ]
              .filter((part) => typeof part === 'string')
              .join(', '),
          },
          { label: say(w.owed), value: <When at={owedAt.toISOString()} /> },
          ...(caseId === null
            ? []
            : [
                {
                  label: say(w.case),
                  value: (
                    <a href={`/pratiche/${caseId}/storico`}>
                      <Original>{caseTitle}</Original>
                    </a>
                  ),
                },
              ]),
          ...(requiredBy === null
            ? []
            : [{ label: say(w.requiredBy), value: <Original>{requiredBy}</Original> }]),
        ]}
      />
      <h2>{say(w.way)}</h2>
      <DeliveryWay history={message.history} channel={message.channel} />
      <h2>{say(w.text)}</h2>
      {plain === null ? (
        <p>{say(w.noText)}</p>
      ) : (
        <pre class="letter" lang={languageOf(message)}>
          {plain}
        </pre>
      )}
      {html !== null && (
        <p>
          <a href={`/messaggi/${message.id}/lettera`}>{say(w.asLetter)}</a>
        </p>
      )}
    </>
  );
}
