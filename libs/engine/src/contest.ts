/** Acts that harm or benefit somebody: until when each addressee may contest one, and until when the body may undo it. */
import { civilDateOf, type CalendarRef, type CivilDate } from '#terms';
import { CLOCK, type Asked, type Due, type Effect, type Said } from './vocabulary.js';

/** A window runs as a term under this name: nobody's duty, so the clock owns it, and it outlives the end of its case. */
const PREFIX = 'window.';

export const windowTerm = (window: string): string => `${PREFIX}${window}`;
export const isWindow = (term: string): boolean => term.startsWith(PREFIX);
export const windowKey = (act: string, addressee: string): string => `${act}/${addressee}`;

/** The addressee of an act against all: whoever it harms without being named in it. */
export const EVERYONE = '*';

/** What the clock records when a window passes. */
export const WINDOW_PASS = 'window.pass';

export type WindowDefinition = {
  /** Counted from the day on which the act reached its addressee, or from its adoption. */
  from: 'communication' | 'adoption';
  due: (start: CivilDate, startFact: string, calendar: CalendarRef) => Due;
  norm: string;
  /** The other windows that whoever uses this one gives up. */
  excludes?: readonly string[];
  name: Said;
  /** What holds from the day after. */
  onExpiry: Said;
};

export type Reached = {
  /** An organisation, or everyone. */
  addressee: string;
  /** The day on which the act reached them: communication, or publication. Null while it is not known. */
  on: CivilDate | null;
  windows: readonly string[];
};

export type ContestableAct<Context> = {
  /** The event that made the act, where this one only brings it to an addressee. */
  of?: string;
  /** The act may be made more than once in a case: each bears its number and date. */
  repeats?: true;
  /** The act that is no more because of this one, the acts that were about it and fall with it, and the rule by which. */
  takesAway?: { act: string; also?: readonly string[]; by: string };
  /** `before` is the context before the step, `context` the one after it. */
  reaches: (args: { before: Context; context: Context; event: Asked }) => readonly Reached[];
};

export type Contestable = {
  acts: Record<string, ContestableAct<never>>;
  windows: Record<string, WindowDefinition>;
};

/** The event of an act, from its name. */
export const eventOfAct = (act: string): string => act.split('#')[0] ?? act;

/** The windows that a step opens, and whom its act reached on which day. */
export function contestEffects(
  { acts, windows }: Contestable,
  asked: Asked,
  { before, context }: { before: unknown; context: unknown },
): Effect[] {
  const declared = acts[asked.type] as ContestableAct<unknown> | undefined;
  if (!declared) return [];
  const act = declared.of ?? nameOf(asked, declared.repeats ?? false);
  const adoptedOn = asked.act?.date ?? civilDateOf(asked.occurredAt);
  const made = declared.of === undefined ? { adoptedOn } : {};
  const reached = declared.reaches({ before, context, event: asked }).flatMap((reached): Effect[] => [
    { kind: 'reach', act, ...reached, windows: [...reached.windows], ...made },
    ...reached.windows.flatMap((window) => {
      const definition = definitionOf(windows, window);
      const start = definition.from === 'adoption' ? (made.adoptedOn ?? null) : reached.on;
      return start === null ? [] : [opened(window, definition, { ...reached, act, start }, asked.calendar)];
    }),
  ]);
  return [...takenAway(declared, asked, adoptedOn), ...reached];
}

function takenAway({ takesAway }: ContestableAct<unknown>, { act }: Asked, on: CivilDate): Effect[] {
  if (!takesAway) return [];
  const reference = [act?.type, act?.number, on].filter((part) => part !== undefined).join(' ');
  const { also, ...taken } = takesAway;
  const fallen = also === undefined ? {} : { also: [...also] };
  return [{ kind: 'mark', ...taken, ...fallen, addressee: null, how: 'withdrawn', on, reference }];
}

const nameOf = ({ type, act }: Asked, repeats: boolean): string =>
  repeats ? `${type}#${[act?.date, act?.number].filter((part) => part !== undefined).join('-')}` : type;

export function definitionOf(windows: Record<string, WindowDefinition>, window: string): WindowDefinition {
  const definition = windows[window];
  if (!definition) throw new Error(`The window "${window}" is opened and never declared.`);
  return definition;
}

export function opened(
  window: string,
  { from, due }: WindowDefinition,
  { act, addressee, start }: { act: string; addressee: string; start: CivilDate },
  calendar: CalendarRef,
): Effect {
  const reached = addressee === EVERYONE ? 'pubblicazione dell’atto' : 'comunicazione dell’atto';
  return {
    kind: 'open-term',
    term: windowTerm(window),
    key: windowKey(act, addressee),
    expires: WINDOW_PASS,
    owner: { role: CLOCK.role },
    awaits: [],
    ...due(start, from === 'adoption' ? 'adozione dell’atto' : reached, calendar),
  };
}

type Marking = Extract<Effect, { kind: 'mark' }>;
export type Mark = Omit<Marking, 'kind' | 'act' | 'also' | 'addressee'>;

/** The acts that are no more because of an effect, by their names; of one that may be made again, each that was made. */
export const withdrawnBy = (effect: Effect): string[] =>
  effect.kind === 'mark' && effect.how === 'withdrawn' ? [effect.act, ...(effect.also ?? [])] : [];

const isMarked = ({ act, addressee, also = [] }: Marking, one: Contested): boolean =>
  (one.act === act || also.includes(eventOfAct(one.act))) &&
  (addressee === null || one.addressee === addressee);

/** What the record says of one act and one addressee. */
export type Contested = {
  act: string;
  addressee: string;
  adoptedOn: CivilDate;
  on: CivilDate | null;
  windows: string[];
  /** An appeal that was lodged, or that the act was taken away. */
  marks: Mark[];
};

/** Every act and addressee, from all that the steps of a case owed, in their order. */
export function contestedIn(steps: Iterable<readonly Effect[]>): Contested[] {
  const known = new Map<string, Contested>();
  for (const effects of steps)
    for (const effect of effects) {
      if (effect.kind === 'reach') reach(known, effect);
      if (effect.kind === 'mark') mark(known, effect);
    }
  return [...known.values()];
}

function reach(known: Map<string, Contested>, effect: Extract<Effect, { kind: 'reach' }>): void {
  const { act, addressee, on, windows, adoptedOn } = effect;
  const key = windowKey(act, addressee);
  const before = known.get(key);
  const made = [...known.values()].find((one) => one.act === act)?.adoptedOn;
  known.set(key, {
    act,
    addressee,
    adoptedOn: adoptedOn ?? made ?? on ?? '',
    on,
    windows: [...new Set([...(before?.windows ?? []), ...windows])],
    // The same act made again is another one.
    marks: adoptedOn === undefined ? (before?.marks ?? []) : [],
  });
}

function mark(known: Map<string, Contested>, effect: Marking): void {
  const { kind: _kind, act: _act, also: _also, addressee: _addressee, ...made } = effect;
  for (const one of known.values()) if (isMarked(effect, one)) one.marks.push(made);
}
