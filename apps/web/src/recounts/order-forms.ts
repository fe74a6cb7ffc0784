/** What is filled in to move the terms of many cases: one small form for each way of doing so, drawn from its schema. */
import { z } from 'zod';
import { fieldErrors, pointerTo } from '#door';
import type { FieldError, Json } from '#engine';
import type { CalendarChange, Scope } from '#procedures';
import type { CalendarRef, Language } from '#terms';
import { civilDate, code } from '../../../../workflows/fields.js';
import type { Group, Option } from '../forms/node.js';
import { choiceName } from '../forms/names.js';
import { atTheirFields, placesIn, type FieldPlace } from '../forms/places.js';
import { readTree } from '../forms/read-tree.js';
import type { Schema } from '../forms/schema.js';
import { isRowEdit, rowsSent, withEditedRows } from '../forms/sent-data.js';
import { ROOT, treeOf, type FieldWords } from '../forms/tree-of.js';
import { sayer } from '../words/words.js';
import {
  calendarFields,
  calendarFrom,
  calendarNames,
  versionOptions,
  writtenCalendar,
} from './calendar-form.js';
import { recountWords as w } from './recounts.words.js';
import { scopeOf } from './scope-value.js';

export const WAYS = ['sospensione', 'proroga', 'revoca', 'calendario', 'ricalcolo'] as const;
export type Way = (typeof WAYS)[number];

export const isWay = (text: string): text is Way => (WAYS as readonly string[]).includes(text);

export const wayWords = {
  sospensione: { name: w.suspension, help: w.suspensionHelp },
  proroga: { name: w.extension, help: w.extensionHelp },
  revoca: { name: w.revocation, help: w.revocationHelp },
  calendario: { name: w.anotherCalendar, help: w.anotherCalendarHelp },
  ricalcolo: { name: w.recount, help: w.recountHelp },
} as const;

const text = z.string().trim().min(1);
const KINDS = ['act', 'notice', 'posting', 'judicial', 'validity', 'power'] as const;
const scope = text;
const decree = {
  id: code,
  norm: text,
  reason: text,
  kinds: z.array(z.enum(KINDS)).min(1),
  from: civilDate,
  to: civilDate,
};

const schemas = {
  sospensione: z.strictObject({ scope, ...decree }),
  proroga: z.strictObject({ scope, ...decree, until: civilDate }),
  revoca: z.strictObject({ scope, decree: text }),
  calendario: z.strictObject({ scope, ...calendarFields }),
  ricalcolo: z.strictObject({ scope }),
};

/** What one chooses from: procedures or bodies, and the decrees that are in force there. */
export type OrderOptions = {
  scopes: readonly Option[];
  decrees: readonly Option[];
  /** The calendar that holds for a scope, by its value; of a body, that of its latest procedure. */
  calendars: ReadonlyMap<string, CalendarRef>;
};

type Given = { way: Way; options: OrderOptions; language: Language };

const names: Readonly<Record<string, FieldWords | undefined>> = {
  scope: { label: w.scope },
  id: { label: w.decreeId, help: w.decreeIdHelp },
  norm: { label: w.norm },
  reason: { label: w.reason },
  kinds: { label: w.kinds },
  from: { label: w.from },
  to: { label: w.to },
  until: { label: w.until },
  decree: { label: w.decree },
};

export function orderTree({ way, options, language }: Given, data: Json): Group {
  const kinds = KINDS.map((value) => ({ value, label: choiceName(value)[language] }));
  const tree = treeOf(z.toJSONSchema(schemas[way], { unrepresentable: 'any' }) as Schema, data, ROOT, {
    language,
    words: (path) => calendarNames[path.join('/')] ?? names[path.at(-1) ?? ''] ?? { label: w.what },
    hintFor: ({ pattern }) =>
      ({
        '/scope': { options: options.scopes },
        '/decree': { options: options.decrees },
        '/kinds': { options: kinds },
        '/version': { options: versionOptions(language) },
      })[pattern],
    offers: () => [],
    organisations: new Map(),
    files: new Map(),
    documents: 'named-by-hash',
  });
  if (tree.type !== 'group') throw new Error('An order is an object.');
  return tree;
}

/** What the form begins with: terms for an act are what a law mostly stops. */
export const emptyOrder = (way: Way, chosen: string | null, options: OrderOptions): Json => ({
  scope: chosen ?? '',
  ...(way === 'sospensione' || way === 'proroga' ? { kinds: ['act'] } : {}),
  ...(way === 'calendario' ? writtenCalendar(calendarNow(chosen, options)) : {}),
});

const calendarNow = (chosen: string | null, { calendars, scopes }: OrderOptions): CalendarRef | null =>
  calendars.get(chosen ?? scopes[0]?.value ?? '') ?? null;

export type ReadOrder = {
  /** What stands in the fields. */
  data: Json;
  errors: FieldError[];
  /** What the fields are called, by their name in the form. */
  places: readonly FieldPlace[];
  /** "Add" or "remove" was pressed: nothing is asked yet. */
  editing: boolean;
  /** Null as long as there are mistakes. */
  order: { scope: Scope; change: CalendarChange } | null;
};

export function readOrder(given: Given, sent: URLSearchParams): ReadOrder {
  const none = new Map<string, string>();
  const { way, language, options } = given;
  const editing = isRowEdit(sent);
  const tree = orderTree(given, rowsSent(sent));
  const read = readTree(tree, {
    fields: sent,
    files: none,
    organisations: none,
    emptyRows: editing ? 'kept' : 'dropped',
  });
  const data = withEditedRows(read ?? {}, [tree], sent);
  const places = placesIn(orderTree(given, data), sayer(language));
  const errors = atTheirFields(
    fieldErrors(schemas[way], data, (path) => pointerTo(['data', ...path]), language),
    places,
  );
  const known = options.scopes.some(({ value }) => value === (data as { scope?: string }).scope);
  if (errors.length === 0 && !known)
    errors.push({ pointer: '/data/scope', message: w.scopeMissing[language] });
  return {
    data,
    errors,
    places: [...places.values()],
    editing,
    order: errors.length > 0 || !known || editing ? null : orderOf(way, data),
  };
}

function orderOf(way: Way, data: Json): { scope: Scope; change: CalendarChange } {
  const { scope: written } = schemas.ricalcolo.loose().parse(data);
  return { scope: scopeOf(written), change: changeOf(way, data) };
}

function changeOf(way: Way, data: Json): CalendarChange {
  switch (way) {
    case 'sospensione': {
      const { scope: _scope, ...rest } = schemas.sospensione.parse(data);
      return { kind: 'decree', decree: { ...rest, measure: 'suspension' } };
    }
    case 'proroga': {
      const { scope: _scope, ...rest } = schemas.proroga.parse(data);
      return { kind: 'decree', decree: { ...rest, measure: 'extension' } };
    }
    case 'revoca':
      return { kind: 'revoke', decree: schemas.revoca.parse(data).decree };
    case 'calendario':
      return { kind: 'calendar', calendar: calendarFrom(data) };
    case 'ricalcolo':
      return { kind: 'recount' };
  }
}
