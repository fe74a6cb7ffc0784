/** What the form of a step sent, read and judged by the schemas of its event and of acts. */
import { randomUUID } from 'node:crypto';
import { hashesIn, type NamedFile } from '#documents';
import { fieldErrors, pointerTo } from '#door';
import { formOf, type FieldError, type Json } from '#engine';
import { actBody, type EventBody } from '#reading';
import { instantOf } from '#terms';
import { removalOf } from '../forms/file-names.js';
import { readLeaf } from '../forms/leaf-kinds.js';
import { readTree } from '../forms/read-tree.js';
import { isRowEdit, rowsSent, withEditedRows } from '../forms/sent-data.js';
import { stepTree, type AskedStep } from './step-tree.js';

/** What is being asked; which files are given is seen from what was sent. */
export type AskedForm = Omit<AskedStep, 'files'> & {
  /** Which organisations its fields name, where they are written and not chosen. */
  called?: ReadonlyMap<string, string>;
};

/** What a step form says about itself. */
export const FIELDS = { revision: '_revision', command: '_command', role: '_role', way: '_way' } as const;

export const ACT_FIELDS = ['type', 'body', 'number', 'date', 'title', 'effectiveOn', 'documentHash'] as const;

export type SentStep = {
  /** What stands in the fields. */
  data: Json;
  act: Record<string, string>;
  occurred: string;
  /** The revision that was seen; undefined if the form does not say. */
  revision: number | undefined;
  /** Makes the request one, however often it is sent. */
  command: string;
  /** "Add" or "remove" was pressed: nothing is asked yet. */
  editing: boolean;
  /** Those of its documents that Iter keeps, by their hash. */
  files: ReadonlyMap<string, NamedFile>;
  body: EventBody;
  errors: FieldError[];
};

const NONE = new Map<string, never>();

/** The hashes of the documents that it names. */
export const documentsIn = ({ data, act }: Pick<SentStep, 'data' | 'act'>): string[] =>
  hashesIn({ data, act }).map(({ hash }) => hash);

function emptyStep(event: string, revision: number): SentStep {
  const body: EventBody = { type: event, data: {} };
  const command = randomUUID();
  return {
    data: {},
    act: {},
    occurred: '',
    revision,
    command,
    editing: false,
    files: NONE,
    body,
    errors: [],
  };
}

/** As the address says it: `?/data/programme=P1` fills in a field. */
export function prefilledStep(given: URLSearchParams, form: AskedForm, revision: number): SentStep {
  const filled = [...given.keys()].some((name) => name.startsWith('/data/'));
  const empty = emptyStep(form.event, revision);
  return filled ? { ...empty, data: dataOf(given, form).data } : empty;
}

export function readStep(sent: URLSearchParams, form: AskedForm): SentStep {
  const { workflow, event, language } = form;
  const definition = formOf(workflow, event);
  if (!definition) throw new Error(`${workflow.name} has no event "${event}".`);
  const { data, editing } = dataOf(sent, form);
  const act = actIn(sent);
  const wanted = definition.act && filledIn(act);
  const occurred = sent.get('/occurredAt')?.trim() ?? '';
  const at = instantIn(occurred);
  const role = sent.get(FIELDS.role) ?? '';
  return {
    data,
    act,
    occurred,
    revision: /^[1-9]\d{0,8}$/.test(sent.get(FIELDS.revision) ?? '')
      ? Number(sent.get(FIELDS.revision))
      : undefined,
    command: /^[0-9a-f-]{36}$/.exec(sent.get(FIELDS.command) ?? '')?.[0] ?? randomUUID(),
    editing,
    files: NONE,
    body: {
      type: event,
      data: data as Record<string, unknown>,
      ...(wanted ? { act: wanted as NonNullable<EventBody['act']> } : {}),
      ...(at ? { occurredAt: at } : {}),
      ...(role === '' ? {} : { role }),
    },
    errors: [
      ...fieldErrors(definition.data, data, (path) => pointerTo(['data', ...path]), language),
      ...(wanted ? fieldErrors(actBody, wanted, (path) => pointerTo(['act', ...path]), language) : []),
      ...(at === null ? [{ pointer: '/occurredAt', message: wrongMoment[language] }] : []),
    ],
  };
}

/** What stands in the fields of the act. */
export const actIn = (sent: URLSearchParams): Record<string, string> =>
  Object.fromEntries(ACT_FIELDS.map((name) => [name, actText(name, sent)]));

export const filledIn = (act: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(act).filter(([, text]) => text !== ''));

/** Days are written as people write them. */
function actText(name: (typeof ACT_FIELDS)[number], sent: URLSearchParams): string {
  const field = `/act/${name}`;
  const text = sent.has(removalOf(field)) ? '' : (sent.get(field)?.trim() ?? '');
  const day = name === 'date' || name === 'effectiveOn' ? readLeaf('day', text) : text;
  return typeof day === 'string' ? day : text;
}

function dataOf(sent: URLSearchParams, form: AskedForm): { data: Json; editing: boolean } {
  const editing = isRowEdit(sent);
  const tree = stepTree({ ...form, files: NONE }, rowsSent(sent));
  const read = readTree(tree, {
    fields: sent,
    files: NONE,
    organisations: form.called ?? NONE,
    emptyRows: editing ? 'kept' : 'dropped',
  });
  return { data: withEditedRows(read ?? {}, [tree], sent), editing };
}

const wrongMoment = {
  it: 'Il momento indicato non si legge: giorno e ora, per esempio 2026-03-12T10:30.',
  en: 'The moment given cannot be read: day and time, for example 2026-03-12T10:30.',
};

/** Undefined if nothing is written, null if it cannot be read. */
function instantIn(text: string): string | undefined | null {
  if (text === '') return undefined;
  try {
    return instantOf(text);
  } catch {
    return null;
  }
}
