import {
  type CalendarRef,
  type Computation,
  type ComputedTerm,
  type Language,
  type Policies,
  type Suspension,
  type Term,
  calendarRef,
  computeTerm,
  instantFrom,
  policiesWith,
  sayDate,
  sayInstant,
} from '#terms';
import { UsageError } from './usage-error.js';

/** What `iter term` is asked, as it stands on the command line. */
export type TermOptions = {
  start: string;
  count: string;
  unit: string;
  backward: boolean;
  kind: string;
  suspend: string[];
  municipality: string;
  calendar: string;
  policy: string[];
  norm: string;
  fact: string;
  source: string;
  lang: string;
};

/** The date with its derivation, as data and as a table in words. */
export function termAnswer(options: Partial<TermOptions>): { json: ComputedTerm; text: string } {
  const json = computeTerm(computationOf(options));
  return { json, text: tableOf(json, languageOf(options.lang)) };
}

function computationOf(options: Partial<TermOptions>): Computation {
  const unit = wanted(options.unit, '--unit') as Term['unit'];
  const start = wanted(options.start, '--start');
  const term: Term = {
    count: countOf(wanted(options.count, '--count')),
    unit,
    kind: (options.kind ?? 'act') as Term['kind'],
    direction: options.backward === true ? 'backward' : 'forward',
    norm: options.norm ?? 'termine indicato da chi chiede il calcolo',
  };
  return {
    term,
    start: unit === 'hours' ? instantFrom(start) : start,
    startFact: options.fact ?? 'giorno indicato da chi chiede il calcolo',
    ...(options.source === undefined ? {} : { startSource: options.source }),
    suspensions: (options.suspend ?? []).map(suspensionOf),
    policies: policiesOf(options.policy ?? []),
    calendar: calendarOf(options),
  };
}

function calendarOf({ calendar, municipality }: Partial<TermOptions>): CalendarRef {
  return calendarRef(calendar, municipality);
}

function wanted(value: string | undefined, flag: string): string {
  if (value !== undefined) return value;
  throw new UsageError(`Manca ${flag}.`, `${flag} is missing.`);
}

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(
    `--count vuole un numero intero, non "${text}".`,
    `--count wants a whole number, not "${text}".`,
  );
}

function suspensionOf(text: string): Suspension {
  const [from = '', to = '', reason = 'unstated', ...rest] = text.split(':');
  if (from === '' || rest.length > 0 || (to === '' && reason === 'unstated')) {
    throw new UsageError(
      `--suspend vuole AAAA-MM-GG:AAAA-MM-GG, con :motivo se serve, non "${text}".`,
      `--suspend wants YYYY-MM-DD:YYYY-MM-DD, with :reason if needed, not "${text}".`,
    );
  }
  const named = reason as Suspension['reason'];
  return to === '' ? { reason: named, from } : { reason: named, from, to };
}

function policiesOf(pairs: string[]): Partial<Policies> {
  const chosen: Record<string, string> = {};
  for (const pair of pairs) {
    const [name = '', value = '', ...rest] = pair.split('=');
    if (value === '' || rest.length > 0) {
      throw new UsageError(
        `--policy vuole nome=valore, non "${pair}".`,
        `--policy wants name=value, not "${pair}".`,
      );
    }
    chosen[name] = value;
  }
  policiesWith(chosen);
  return chosen;
}

/** The language asked, Italian unless English is. */
export function languageOf(lang: string | undefined): Language {
  if (lang === undefined || lang === 'it' || lang === 'en') return lang ?? 'it';
  throw new UsageError(`--lang vuole it oppure en, non "${lang}".`, `--lang wants it or en, not "${lang}".`);
}

const labels = {
  it: {
    raw: 'Ultimo giorno contato',
    strict: 'Lettura rigorosa',
    lenient: 'Lettura favorevole',
    administrative: 'Lettura amministrativa',
    civil: 'Lettura del processo civile',
    effectiveFrom: 'Primo giorno dopo',
    dueAt: 'Istante della scadenza',
    calendar: 'Calendario',
    why: 'Perché',
  },
  en: {
    raw: 'Last day counted',
    strict: 'Strict reading',
    lenient: 'Lenient reading',
    administrative: 'Administrative reading',
    civil: 'Civil-procedure reading',
    effectiveFrom: 'First day after',
    dueAt: 'Due at',
    calendar: 'Calendar',
    why: 'Why',
  },
};

function tableOf(computed: ComputedTerm, lang: Language): string {
  const say = labels[lang];
  const backward = computed.input.term.direction === 'backward';
  const rows: [string, string, string][] = [
    [say.raw, computed.raw, sayDate(computed.raw, lang)],
    [backward ? say.administrative : say.strict, computed.strict, sayDate(computed.strict, lang)],
    [backward ? say.civil : say.lenient, computed.lenient, sayDate(computed.lenient, lang)],
  ];
  const { effectiveFrom, dueAt } = computed;
  if (effectiveFrom !== null) rows.push([say.effectiveFrom, effectiveFrom, sayDate(effectiveFrom, lang)]);
  if (dueAt !== null) rows.push([say.dueAt, dueAt, sayInstant(dueAt, lang)]);
  rows.push([say.calendar, computed.calendar, '']);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const table = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const reasons = computed.trace.map(
    ({ text, english, norm }, i) =>
      `${String(i + 1).padStart(3)}. ${lang === 'it' ? text : english} [${norm}]`,
  );
  return [...table, '', `${say.why}:`, ...reasons].join('\n');
}
