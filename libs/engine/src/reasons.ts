/** Reasons that no single rule states: wrong event, wrong person, wrong moment, missing act. */
import type { AnyMachineSnapshot, StateValue } from 'xstate';
import type { TermError } from '#terms';
import type { ActRequirement, Asked, Reason, Said } from './vocabulary.js';
import { actTypeWords } from './act-types.js';
import type { LoadedWorkflow } from './load.js';
import { say, type EventDefinition, type Rule, type Texts } from './workflow.js';
import { stateName } from './snapshot.js';
import { statesTaking, wayTo } from './graph.js';

const reason = (code: string, norm: string, text: Said, removedBy: readonly string[] = []): Reason => ({
  code,
  text,
  norm,
  removedBy: [...removedBy],
  from: null,
});

export const noSuchEvent = (workflow: LoadedWorkflow, event: string): Reason =>
  reason('unknown-event', '', {
    it: `«${workflow.texts.it.title}» non conosce il passo «${event}». I passi possibili sono: ${Object.keys(workflow.events).join(', ')}.`,
    en: `"${workflow.texts.en.title}" knows no step "${event}". The steps are: ${Object.keys(workflow.events).join(', ')}.`,
  });

export function notYours(definition: EventDefinition, why: 'role' | 'organisation'): Reason {
  const text = {
    role: {
      it: 'Questo passo spetta a un altro ruolo.',
      en: 'This step belongs to another role.',
    },
    organisation: {
      it: 'Questo passo spetta a chi rappresenta un ente interessato da questa pratica.',
      en: 'This step belongs to those who represent an organisation that this case concerns.',
    },
  };
  return reason(`not-yours-${why}`, definition.norm, text[why], definition.roles);
}

export const notYetHappened = (definition: EventDefinition): Reason =>
  reason(
    'not-yet-happened',
    definition.norm,
    {
      it: 'Il fatto porta un istante futuro: si registra quando è avvenuto.',
      en: 'The fact bears a future instant: it is recorded once it has happened.',
    },
    definition.roles,
  );

export const notAnInstant = (definition: EventDefinition, given: string): Reason =>
  reason(
    'bad-instant',
    definition.norm,
    {
      it: `«${given}» non è un istante in UTC: scriverlo come 2026-11-30T11:00:00Z.`,
      en: `"${given}" is not an instant in UTC: write it as 2026-11-30T11:00:00Z.`,
    },
    definition.roles,
  );

export const badActDate = (definition: EventDefinition, given: string): Reason =>
  reason(
    'act-bad-date',
    definition.norm,
    {
      it: `«${given}» non è un giorno dell’atto: scriverlo come 2026-11-30.`,
      en: `"${given}" is not a day of the act: write it as 2026-11-30.`,
    },
    definition.roles,
  );

export const calendarIsOfTheProcedure = (): Reason =>
  reason('calendar-of-procedure', '', {
    it: 'Il calendario è uno per tutta la procedura: si cambia dalla sua pratica principale.',
    en: 'The calendar is one for the whole procedure: it is changed from its main case.',
  });

export const noTermMoves = (): Reason =>
  reason('no-term-moves', '', {
    it: 'Con il calendario di questa procedura nessun termine aperto di questa pratica cambia data.',
    en: 'By the calendar of this procedure no open term of this case changes its date.',
  });

export const termCannotBeCounted = ({ message, english }: TermError): Reason =>
  reason('term-cannot-be-counted', '', { it: message, en: english });

/** Says in which state the event is possible, and what comes first on the shortest way there. */
export function notNow(workflow: LoadedWorkflow, snapshot: AnyMachineSnapshot, event: string): Reason {
  const first = wayTo(snapshot, event)[0];
  const at = stateName(snapshot.value as StateValue);
  const takers = snapshot.status === 'active' ? statesTaking(workflow, event) : [];
  const sentence = (words: (state: string) => string, say: NotNowWords, next: string | undefined): string =>
    [
      say.now(words(at)),
      takers.length > 0 ? say.possible([...new Set(takers.map(words))]) : '',
      next ? say.first(next) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  const { it, en } = workflow.texts;
  return reason(
    'not-now',
    workflow.events[event]?.norm ?? '',
    {
      it: sentence((state) => stateWords(it, state), inItalian, first && it.events[first]?.action),
      en: sentence((state) => stateWords(en, state), inEnglish, first && en.events[first]?.action),
    },
    first ? workflow.events[first]?.roles : [],
  );
}

type NotNowWords = {
  now: (state: string) => string;
  possible: (states: string[]) => string;
  first: (action: string) => string;
};

const inItalian: NotNowWords = {
  now: (state) => `Non ora: la pratica è in «${state}».`,
  possible: (states) => `Questo passo è possibile in ${states.map((state) => `«${state}»`).join(', ')}.`,
  first: (action) => `Prima occorre: ${action}.`,
};

const inEnglish: NotNowWords = {
  now: (state) => `Not now: the case is in "${state}".`,
  possible: (states) => `This step is possible in ${states.map((state) => `"${state}"`).join(', ')}.`,
  first: (action) => `First comes: ${action}.`,
};

/** The words for a state, or for the nearest state around it that has words. */
export function stateWords(texts: Texts, name: string): string {
  const one = (path: string): string => {
    const parts = path.split('.');
    while (parts.length > 0) {
      const words = texts.states[parts.join('.')];
      if (words !== undefined) return words;
      parts.pop();
    }
    return texts.outcomes[path] ?? path;
  };
  return [...new Set(name.split(' + ').map(one))].join(' · ');
}

export function wrongAct(
  required: ActRequirement,
  definition: EventDefinition,
  why: 'missing' | 'type' | 'future' | 'not-effective',
): Reason {
  const kinds = required.types.map(actTypeWords);
  const types = {
    it: kinds.map((kind) => kind.it).join(' / '),
    en: kinds.map((kind) => kind.en).join(' / '),
  };
  const text = {
    missing: {
      it: `Manca l’atto che la legge vuole: ${types.it}.`,
      en: `The act that the law wants is missing: ${types.en}.`,
    },
    type: {
      it: `L’atto indicato non è del tipo voluto: ${types.it}.`,
      en: `The act is not of the type wanted: ${types.en}.`,
    },
    future: {
      it: 'L’atto ha una data successiva al passo che dovrebbe sorreggere.',
      en: 'The act is dated after the step it should support.',
    },
    'not-effective': {
      it: 'L’atto non è ancora efficace: occorre la data di efficacia (ad esempio il visto contabile), non successiva al passo.',
      en: 'The act has no effect yet: its day of effect (for example the accounting visa) must not be after the step.',
    },
  };
  return reason(`act-${why}`, required.norm, text[why], definition.roles);
}

export function ruleReason(
  workflow: LoadedWorkflow,
  name: string,
  context: unknown,
  asked: Asked,
  judged: boolean,
): Reason {
  const rule = (workflow.rules as unknown as Record<string, Rule<unknown>>)[name];
  if (!rule) throw new Error(`${workflow.name} has no rule "${name}".`);
  const args = { context, event: asked };
  return {
    code: name,
    text: say(
      workflow,
      (t) => t.rules[name],
      judged ? rule.details?.(args) : foreseen(() => rule.details?.(args)),
    ),
    norm: typeof rule.norm === 'string' ? rule.norm : rule.norm(context),
    removedBy: [...rule.removedBy],
    from: judged ? (rule.from?.(args) ?? null) : null,
  };
}

type Details = ReturnType<NonNullable<Rule<unknown>['details']>>;

/** The values that a sentence has before any data are given; those that wait for the data stay placeholders. */
function foreseen(details: () => Details | undefined): Details {
  try {
    return details() ?? {};
  } catch {
    return {};
  }
}
