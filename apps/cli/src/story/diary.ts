/** The readable diary of the story: date, what happened, who, why, what the clock did, what was refused and why. */
import { civilDateOf, localTimeOf, sayDate } from '#terms';

export type Diary = {
  chapter: (title: string) => void;
  did: (at: string, who: string, what: string, why?: string) => void;
  clock: (at: string, what: string) => void;
  refused: (at: string, who: string, what: string, reasons: string[]) => void;
  note: (at: string, text: string) => void;
  counts: { steps: number; byClock: number; refusals: number };
};

const MARK = { person: '•', clock: '⏰', refused: '✖' };

export function diary(write: (line: string) => void): Diary {
  let day = '';
  const counts = { steps: 0, byClock: 0, refusals: 0 };
  const line = (at: string, text: string) => {
    const date = civilDateOf(at);
    if (date !== day) write(`\n${sayDate(date)}`);
    day = date;
    write(`  ${localTimeOf(at).local.slice(11, 16)}  ${text}`);
  };
  return {
    counts,
    chapter: (title) => {
      day = '';
      write(`\n━━ ${title} ━━`);
    },
    did: (at, who, what, why) => {
      counts.steps += 1;
      line(at, `${MARK.person} ${who}: ${what}${why ? `. ${why}` : ''}`);
    },
    clock: (at, what) => {
      counts.byClock += 1;
      line(at, `${MARK.clock} L’orologio: ${what}`);
    },
    refused: (at, who, what, reasons) => {
      counts.refusals += 1;
      line(at, `${MARK.refused} ${who}: ${what} — rifiutato`);
      reasons.forEach((reason) => write(`           ${reason}`));
    },
    note: (at, text) => line(at, `· ${text}`),
  };
}
