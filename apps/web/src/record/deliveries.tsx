import { sayDate, sayEnd } from '#terms';
import { readNoted, sayChannel, sayMessageState, type Delivery, type DeliveryState } from '#notify';
import { sayRole } from '../parts/roles.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { deliveryWords as w } from './delivery.words.js';
import type { EntrySeen } from './entries.js';
import { Exact } from './exact.js';

type Line = { at: string; state: DeliveryState; attempts: number; said: string | null };

/** Who was told, how, when, and what became of it; `whole` tells every change. */
export function Deliveries({ of, whole }: { of: readonly Delivery[]; whole: boolean }) {
  return (
    <ul class="deliveries">
      {of.map((delivery, index) => (
        <li key={delivery.message ?? index}>
          <OneDelivery delivery={delivery} whole={whole} />
        </li>
      ))}
    </ul>
  );
}

function OneDelivery({ delivery, whole }: { delivery: Delivery; whole: boolean }) {
  const { say, language } = useReader();
  const { person, address, addressSource, channel, courtesy, requiredBy, state, owedAt, history } = delivery;
  const lines: Line[] = history.map((line) => ({ ...line, at: line.at.toISOString() }));
  const last = lines.at(-1) ?? { at: owedAt.toISOString(), state, attempts: 0, said: null };
  const how = [
    person,
    channel !== null && say(sayChannel({ channel, courtesy })),
    address !== null && say(w.toAddress, { address }),
    addressSource !== null &&
      say(w.fromList, { list: addressSource.list, day: sayDate(addressSource.on, language) }),
  ].filter((part) => typeof part === 'string');
  return (
    <>
      {how.length > 0 && `${how.join(', ')}. `}
      <Standing line={last} channel={channel} />
      {whole && requiredBy !== null && <span class="hint"> {say(w.required, { norm: requiredBy })}.</span>}
      {whole && lines.length > 1 && <DeliveryWay history={history} channel={channel} />}
    </>
  );
}

/** Every change of a message, the first one first. */
export function DeliveryWay({ history, channel }: Pick<Delivery, 'history' | 'channel'>) {
  const { say } = useReader();
  return (
    <ol class="delivery-way" aria-label={say(w.wholeWay)}>
      {history.map(({ at, ...line }, index) => (
        <li key={index}>
          <Standing line={{ ...line, at: at.toISOString() }} channel={channel} />
        </li>
      ))}
    </ol>
  );
}

type Stood = { line: Line; channel: Delivery['channel'] };

function Standing({ line: { at, state, attempts, said }, channel }: Stood) {
  const { say, language } = useReader();
  return (
    <>
      <strong>{say(sayMessageState(state, channel))}</strong>
      {': '}
      <Exact at={at} />
      {attempts > 1 && `, ${say(w.attempt, { n: attempts })}`}.
      {said !== null && ` ${saySaid(said, say, language)}.`}
    </>
  );
}

/** What Iter noted is said in the language of the reader; what a mail server answered is quoted. */
function saySaid(said: string, say: Visit['say'], language: Visit['language']): string {
  const { text, own } = readNoted(said, language);
  return own ? say(w.why, { said: text.replace(/\.$/, '') }) : say(w.answer, { said: text });
}

/** Reminders of the terms that the step opened. */
export function Reminders({ of, whole }: { of: EntrySeen['owed']['reminders']; whole: boolean }) {
  const { say, language } = useReader();
  return (
    <ul class="effects">
      {of.map(({ term, delivery }, index) => {
        const { rung = 0, dueAt = delivery.owedAt } = delivery.reminder ?? {};
        const when = sayEnd(dueAt.toISOString(), language);
        return (
          <li key={delivery.message ?? index}>
            {say(rungWords(rung), { term, days: rung })}, {say(w.forTerm, { when })}
            {delivery.role !== null && <span class="hint"> {sayRole(delivery.role, say)}</span>}
            <Deliveries of={[delivery]} whole={whole} />
          </li>
        );
      })}
    </ul>
  );
}

const rungWords = (rung: number) => {
  if (rung < 0) return w.after;
  if (rung === 0) return w.lastDay;
  return rung === 1 ? w.dayBefore : w.before;
};
