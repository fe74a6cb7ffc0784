/** What a forecast says in sentences: its assumption, what made each step happen, and where it ends. */
import type { Said, Texts } from '#engine';
import type { Assumption, Forecast, ForecastEnd, ForecastStep } from '#procedures';
import { sayInstant, type Language } from '#terms';
import type { Sight } from '../sight.js';
import { sayTerm } from '../words/workflow-words.js';

export function sayAssumption(assumption: Assumption): Said {
  switch (assumption.kind) {
    case 'nothing':
      return {
        it: 'Nessuno fa nulla: agisce soltanto l’orologio.',
        en: 'Nobody does anything: only the clock acts.',
      };
    case 'last-day':
      return {
        it: 'In questa pratica ciascuno adempie all’ultimo momento utile; nelle altre agisce soltanto l’orologio. L’atto che la legge vuole si suppone adottato quel giorno.',
        en: 'On this case everybody acts at the last moment; on the others only the clock acts. The act that the law wants is taken as adopted that day.',
      };
    case 'after':
      return {
        it: `In questa pratica ciascuno adempie ${inDays(assumption.days)}; nelle altre agisce soltanto l’orologio. L’atto che la legge vuole si suppone adottato quel giorno.`,
        en: `On this case everybody acts ${assumption.days === 0 ? 'at once' : `${assumption.days} days after the duty opens`}; on the others only the clock acts. The act that the law wants is taken as adopted that day.`,
      };
  }
}

const inDays = (days: number): string =>
  days === 0
    ? 'subito'
    : days === 1
      ? 'un giorno dopo l’apertura del termine'
      : `${days} giorni dopo l’apertura del termine`;

/** Those who are not of the body are not told which other case it is. */
export function sayCause(
  { cause, to }: ForecastStep,
  { deadlines }: Forecast,
  texts: Texts | undefined,
  sight: Sight,
): Said {
  if (cause.kind === 'told') {
    const title = sight === 'inside' && cause.fromTitle !== '';
    return {
      it: title ? `Lo comunica la pratica «${cause.fromTitle}».` : 'Lo comunica un’altra pratica.',
      en: title ? `The case "${cause.fromTitle}" tells it.` : 'Another case tells it.',
    };
  }
  const term = deadlines.find(({ id }) => id === cause.deadline)?.term ?? '';
  const name = sayTerm(texts, term);
  if (cause.kind === 'expiry')
    return to === null
      ? {
          it: `Scade «${name}», ma la pratica non si muove: le ragioni sono qui sotto.`,
          en: `"${name}" falls due, and the case does not move: the reasons are given.`,
        }
      : { it: `Scade «${name}».`, en: `"${name}" falls due.` };
  return to === null
    ? {
        it: `Per «${name}» si sarebbe fatto questo passo, ma le regole non lo permettono.`,
        en: `For "${name}" this step would be taken, and the rules do not allow it.`,
      }
    : { it: `Adempie «${name}» (ipotesi).`, en: `Fulfils "${name}" (assumed).` };
}

export function sayEnd(end: ForecastEnd, { deadlines }: Forecast, texts: Texts | undefined): Said {
  const on = (language: Language) => sayInstant(end.at, language);
  switch (end.kind) {
    case 'outcome': {
      const outcome = texts?.outcomes[end.outcome] ?? end.outcome;
      return {
        it: `La pratica si chiude ${on('it')}: ${outcome}.`,
        en: `The case ends on ${on('en')}: ${outcome}.`,
      };
    }
    case 'waits':
      return {
        it: 'Dopo non scade più nulla: la pratica resta così finché qualcuno non fa un passo.',
        en: 'Nothing more falls due: the case stays as it is until somebody takes a step.',
      };
    case 'person': {
      const name = sayTerm(texts, deadlines.find(({ id }) => id === end.deadline)?.term ?? '');
      return {
        it: `La previsione si ferma ${on('it')}: per «${name}» decide una persona, e ciò che dirà non si può inventare.`,
        en: `The forecast stops on ${on('en')}: for "${name}" a person decides, and what they will say is not made up.`,
      };
    }
    case 'unending':
      return {
        it: 'I termini si rinnovano l’un l’altro senza fine: la previsione si ferma qui.',
        en: 'The terms renew each other without end: the forecast stops here.',
      };
  }
}
