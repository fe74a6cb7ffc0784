/** What a schema has against a value, in plain words: the names of its types mean nothing to who fills in a form. */
import type { z } from 'zod';
import type { Language } from '#terms';

type Issue = z.core.$ZodRawIssue;
type Sentences = {
  missing: string;
  types: Record<string, string>;
  type: string;
  formats: Record<string, string>;
  format: string;
  oneOf: (values: readonly unknown[]) => string;
  least: (issue: Bound) => string;
  most: (issue: Bound) => string;
  multiple: (divisor: unknown) => string;
  other: string;
};
type Bound = { origin: string; limit: unknown; inclusive: boolean };

const counted = (origin: string, it: [string, string]): string | undefined =>
  ({ string: it[0], array: it[1], set: it[1] })[origin];

const it: Sentences = {
  missing: 'Va indicato.',
  types: {
    string: 'Qui va un testo.',
    number: 'Qui va un numero.',
    int: 'Qui va un numero intero.',
    boolean: 'Qui va true o false.',
    array: 'Qui va un elenco.',
    object: 'Qui va un gruppo di campi.',
    record: 'Qui va un gruppo di campi.',
  },
  type: 'Il valore non è del tipo previsto.',
  formats: {
    date: 'Qui va un giorno che esiste, scritto come 2026-11-30.',
    datetime: 'Qui va un istante, scritto come 2026-11-30T11:00:00Z.',
    uuid: 'Qui va un identificativo (UUID).',
    email: 'Qui va un indirizzo di posta elettronica.',
    url: 'Qui va un indirizzo web intero, con https://.',
  },
  format: 'Il testo non ha la forma prevista.',
  oneOf: (values) => `È ammesso soltanto: ${values.map((one) => `«${String(one)}»`).join(', ')}.`,
  least: ({ origin, limit, inclusive }) => {
    const unit = counted(origin, ['caratteri', 'elementi']);
    if (unit !== undefined)
      return limit === 1 ? 'Non può essere vuoto.' : `Troppo corto: servono almeno ${String(limit)} ${unit}.`;
    return inclusive
      ? `Troppo piccolo: il minimo è ${String(limit)}.`
      : `Troppo piccolo: deve superare ${String(limit)}.`;
  },
  most: ({ origin, limit, inclusive }) => {
    const unit = counted(origin, ['caratteri', 'elementi']);
    if (unit !== undefined) return `Troppo lungo: al massimo ${String(limit)} ${unit}.`;
    return inclusive
      ? `Troppo grande: il massimo è ${String(limit)}.`
      : `Troppo grande: deve restare sotto ${String(limit)}.`;
  },
  multiple: (divisor) => `Qui va un multiplo di ${String(divisor)}.`,
  other: 'Il valore non è fra quelli ammessi.',
};

const en: Sentences = {
  missing: 'It has to be given.',
  types: {
    string: 'A text goes here.',
    number: 'A number goes here.',
    int: 'A whole number goes here.',
    boolean: 'true or false goes here.',
    array: 'A list goes here.',
    object: 'A group of fields goes here.',
    record: 'A group of fields goes here.',
  },
  type: 'The value is not of the kind foreseen.',
  formats: {
    date: 'A day that exists goes here, written as 2026-11-30.',
    datetime: 'An instant goes here, written as 2026-11-30T11:00:00Z.',
    uuid: 'An identifier (UUID) goes here.',
    email: 'An e-mail address goes here.',
    url: 'A whole web address goes here, with https://.',
  },
  format: 'The text does not have the form foreseen.',
  oneOf: (values) => `Only this is allowed: ${values.map((one) => `"${String(one)}"`).join(', ')}.`,
  least: ({ origin, limit, inclusive }) => {
    const unit = counted(origin, ['characters', 'items']);
    if (unit !== undefined)
      return limit === 1 ? 'It cannot be empty.' : `Too short: at least ${String(limit)} ${unit} are needed.`;
    return inclusive
      ? `Too small: the least is ${String(limit)}.`
      : `Too small: it must be above ${String(limit)}.`;
  },
  most: ({ origin, limit, inclusive }) => {
    const unit = counted(origin, ['characters', 'items']);
    if (unit !== undefined) return `Too long: ${String(limit)} ${unit} at most.`;
    return inclusive
      ? `Too large: the most is ${String(limit)}.`
      : `Too large: it must stay below ${String(limit)}.`;
  },
  multiple: (divisor) => `A multiple of ${String(divisor)} goes here.`,
  other: 'The value is not among those allowed.',
};

const words: Record<Language, Sentences> = { it, en };

export const sayIssue =
  (language: Language) =>
  (issue: Issue): string =>
    sentence(words[language], issue);

function sentence(say: Sentences, issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? say.missing : (say.types[issue.expected] ?? say.type);
    case 'invalid_value':
      return issue.input === undefined ? say.missing : say.oneOf(issue.values);
    case 'invalid_format':
      return say.formats[issue.format] ?? say.format;
    case 'too_small':
      return say.least({ origin: issue.origin, limit: issue.minimum, inclusive: issue.inclusive ?? true });
    case 'too_big':
      return say.most({ origin: issue.origin, limit: issue.maximum, inclusive: issue.inclusive ?? true });
    case 'not_multiple_of':
      return say.multiple(issue.divisor);
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.input === undefined ? say.missing : say.other;
  }
}
