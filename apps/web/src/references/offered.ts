/** What there is of each thing that the data of an event may name: the case knows it, in its machine's context. */
import { applicationNumber } from '../../../../workflows/expression-of-interest/application-number.js';
import { linkInWords } from '../../../../workflows/negotiation/negotiation.context.js';
import { sayEuro } from '#money';
import { sayDate, type Language } from '#terms';
import type { Reference } from '#workflows';
import type { Known } from '../cases/presenters/ground.js';
import type { Option } from '../forms/node.js';
import { sayer } from '../words/words.js';
import { referenceWords as w } from './reference.words.js';

export type Sources = {
  /** Of the case, as its machine keeps it. */
  context: Record<string, unknown>;
  known: Known;
  language: Language;
  /** What stands in no case: people of the body, organisations, the programmes of the procedure. */
  beside?: Partial<Record<Reference, readonly Option[]>>;
};

type Named = { code: string; title?: string; text?: string };
type Line = { number: number; description: string; claimed?: number; amount?: number };
type Requirement = Named & { documents: Named[] };

function at<T>(value: unknown, ...names: string[]): T | undefined {
  return names.reduce<unknown>(
    (here, name) => (here as Record<string, unknown> | undefined)?.[name],
    value,
  ) as T | undefined;
}

const listAt = <T>(context: unknown, ...names: string[]): T[] => {
  const found = at<unknown>(context, ...names);
  return Array.isArray(found) ? (found as T[]) : [];
};

const option = (value: string, said?: string): Option => ({
  value,
  label: said === undefined || said === value ? value : `${value} · ${said}`,
});
const coded = (list: readonly Named[]): Option[] =>
  list.map(({ code, title, text }) => option(code, title ?? text));
const asTheyAre = (list: readonly string[]): Option[] => list.map((value) => ({ value, label: value }));

/** The first of each. */
const once = (options: readonly Option[]): Option[] =>
  [...new Map([...options].reverse().map((one) => [one.value, one])).values()].reverse();

const requirementsIn = (context: unknown): Requirement[] =>
  listAt<Requirement>(context, 'parameters', 'requirements', 'value');

const linesOf = (lines: readonly Line[], language: Language): Option[] =>
  lines.map(({ number, description, claimed, amount }) => ({
    value: String(number),
    label: `${String(number)} · ${description} · ${sayEuro(claimed ?? amount ?? 0, language)}`,
  }));

type Offer = (sources: Sources) => readonly Option[];

const offers: Partial<Record<Reference, Offer>> = {
  activity: ({ context }) => {
    const ofProject = listAt<Named>(context, 'project', 'activities');
    return coded(ofProject.length > 0 ? ofProject : listAt<Named>(context, 'activities'));
  },
  application: ({ context, known }) =>
    listAt<{ application: string; lead: string }>(context, 'candidates').map(({ application, lead }) => ({
      value: application,
      label: `n. ${applicationNumber(application)} · ${known.organisation(lead)}`,
    })),
  area: ({ context }) => coded(listAt<Named>(context, 'areas')),
  cessation: ({ context, language }) => cessations(context, language),
  'co-financing-line': ({ context, language }) =>
    linesOf(listAt<Line>(context, 'report', 'coFinancing'), language),
  commissioner: ({ context, known }) =>
    listAt<{ person: string }>(context, 'commission', 'members').map(({ person }) => ({
      value: person,
      label: known.person(person),
    })),
  criterion: ({ context }) => coded(listAt<Named>(context, 'parameters', 'selection', 'criteria', 'value')),
  'exclusion-ground': ({ context }) =>
    coded([...requirementsIn(context), ...listAt<Named>(context, 'parameters', 'exclusionCauses', 'value')]),
  figure: ({ context }) => asTheyAre(listAt<string>(context, 'programme', 'figures')),
  'flat-rate-item': ({ context }) => asTheyAre(listAt<string>(context, 'flatRate', 'items')),
  incompatibility: ({ context }) =>
    coded(listAt<Named>(context, 'parameters', 'commission', 'incompatibilities', 'value')),
  'linked-notice': ({ context }) =>
    listAt<{ procedure: string; title: string }>(context, 'linkedNotices').map(({ procedure, title }) => ({
      value: procedure,
      label: title,
    })),
  'linked-programme': ({ context }) =>
    listAt<string>(context, 'links').map((value) => ({
      value,
      label: linkInWords({ linkedNotices: listAt(context, 'linkedNotices') }, value),
    })),
  'open-question': ({ context }) =>
    listAt<{ number: number; question: string; answer: string | null }>(context, 'clarifications')
      .filter(({ answer }) => answer === null)
      .map(({ number, question }) => option(String(number), question)),
  report: ({ context, language }) =>
    listAt<{ key: string; from: string; to: string }>(context, 'reports').map(({ key, from, to }) => ({
      value: key,
      label: sayer(language)(w.period, { from: sayDate(from, language), to: sayDate(to, language) }),
    })),
  'report-line': ({ context, language }) => linesOf(listAt<Line>(context, 'report', 'lines'), language),
  'required-document': ({ context }) =>
    once(requirementsIn(context).flatMap(({ documents }) => coded(documents))),
  requirement: ({ context }) => coded(requirementsIn(context)),
  'unit-cost': ({ context }) => once(coded(listAt<Named>(context, 'prices'))),
};

/** What may cease, level by level; one code may stand on two levels. */
function cessations(context: unknown, language: Language): Option[] {
  const titles = at<Record<string, string>>(context, 'titles') ?? {};
  const levels = ['programme', 'intervention', 'activity'] as const;
  const all = levels.flatMap((level) =>
    listAt<string>(context, 'running', level).map((value) => ({
      value,
      label: `${w[level][language]} ${option(value, titles[value]).label}`,
    })),
  );
  const labels = new Map<string, string[]>();
  for (const { value, label } of all) labels.set(value, [...(labels.get(value) ?? []), label]);
  return [...labels].map(([value, same]) => ({ value, label: same.join(' / ') }));
}

/** What stands beside the case goes before what stands in it. */
export const offersFrom =
  (sources: Sources) =>
  (reference: string): readonly Option[] =>
    sources.beside?.[reference as Reference] ?? offers[reference as Reference]?.(sources) ?? [];
