import { actTypeWords, type Act } from '#engine';
import { sayEuro } from '#money';
import { sayDate } from '#terms';
import { useReader } from '../../page/reader.js';
import { presenterWords as w } from './presenter.words.js';

/** An amount of money, from cents. */
export function Euro({ cents }: { cents: number }) {
  const { language } = useReader();
  return <span class="amount">{sayEuro(cents, language)}</span>;
}

/** An act by its kind, number and day. */
export function ActSaid({ act }: { act: Act | null | undefined }) {
  const { say, language } = useReader();
  if (!act) return <>{say(w.notYet)}</>;
  return (
    <>
      {say(w.actSaid, {
        type: say(actTypeWords(act.type)),
        number: act.number ?? '—',
        date: sayDate(act.date, language),
      })}
    </>
  );
}

export function YesNo({ is }: { is: boolean }) {
  const { say } = useReader();
  return <>{say(is ? w.yes : w.no)}</>;
}
