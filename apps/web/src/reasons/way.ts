/** The way out of a reason, in words and links: who can remove it, and the page that does it. */
import type { ReasonView } from '#door';
import { EXTERNAL_ROLES, wayOutIn, type LoadedWorkflow, type Procedure, type WayOut } from '#engine';
import type { Language } from '#terms';
import { sayRole } from '../parts/roles.js';
import { stepPath } from '../steps/step-path.js';
import type { Visit } from '../page/visit.js';
import type { AroundCase, Duty } from './around-case.js';
import { reasonWords as w } from './reasons.words.js';

export type WayLink = { label: string; href: string };

export type Way = {
  /** Names of people where they are known, else roles; empty where time or nobody decides. */
  who: string[];
  links: WayLink[];
  /** Why nobody can. */
  because: string | null;
};

export type Explained = ReasonView & { way: Way };

export type On = {
  file: { id: string; title: string; state: string; procedureId: string };
  procedure: Procedure;
  workflow: LoadedWorkflow;
  around: AroundCase;
};

type Reader = Pick<Visit, 'say' | 'language'> & {
  me: string | null;
  /** The step whose form stands on this very page. */
  writing?: string;
};

/** Where the fields of a step are, on its own page. */
export const FIELDS_OF_STEP = 'fields-of-step';

/** Reasons against a step, each with its way out. */
export const explainedBy =
  (on: On, reader: Reader) =>
  (event: string, reasons: readonly ReasonView[]): Explained[] =>
    reasons.map((reason) => ({ ...reason, way: wayFor(on, reader, event, reason) }));

function wayFor(on: On, reader: Reader, event: string, { code, removedBy }: ReasonView): Way {
  const { file, workflow } = on;
  const way = wayOutIn(workflow, file.state.split(' + '), event, code);
  return { who: whoCan(on, reader, way, removedBy), ...leading(on, reader, event, way) };
}

const people = (roles: readonly string[]): string[] =>
  roles.filter((role) => role !== 'clock' && role !== 'case');

/** Each role that can, with the names of those who hold it today. */
function whoCan({ around }: On, { say }: Reader, way: WayOut, removedBy: readonly string[]): string[] {
  const roles = people(way.by === 'role' ? way.roles : removedBy);
  return roles.map((role) => {
    const names = around.colleagues.filter((one) => one.role === role).map(({ name }) => name);
    return names.length > 0 ? `${sayRole(role, say)} (${names.join(', ')})` : sayRole(role, say);
  });
}

type Leading = Pick<Way, 'links' | 'because'>;

function leading(on: On, reader: Reader, event: string, way: WayOut): Leading {
  const { file } = on;
  const { say } = reader;
  const one = (label: string, href: string): Leading => ({ links: [{ label, href }], because: null });
  switch (way.by) {
    case 'steps':
      return { links: way.events.map((name) => stepLink(on, reader, name)), because: null };
    case 'cases':
      return { links: casesLinks(on, reader, way.workflows), because: null };
    case 'data':
      return one(say(w.writeOther), fieldsOf(on, reader, event));
    case 'settings':
      return one(say(w.settings), `/procedure/${file.procedureId}`);
    case 'time':
      return { links: [timeLink(on, reader, way.expires)], because: null };
    case 'colleague':
      return asked(on, reader, event, on.workflow.events[event]?.roles ?? []);
    case 'role':
      return asked(on, reader, event, way.roles);
    case 'nobody':
      return {
        links: way.instead.map((name) => stepLink(on, reader, name)),
        because: way.because[reader.language],
      };
  }
}

function fieldsOf({ file, workflow }: On, { writing }: Reader, event: string): string {
  if (writing === event) return `#${FIELDS_OF_STEP}`;
  return people(workflow.events[event]?.roles ?? []).length > 0
    ? stepPath(file.id, event)
    : `/pratiche/${file.id}`;
}

const actionOf = ({ workflow }: On, language: Language, event: string): string =>
  workflow.texts[language].events[event]?.action ?? event;

/** A step of colleagues is its page; a step of a partner only is the duty that runs for it. */
function stepLink(on: On, reader: Reader, event: string): WayLink {
  const roles = on.workflow.events[event]?.roles ?? [];
  const duty = roles.every((role) => !ours(role)) ? dutyFor(on, event) : undefined;
  return duty
    ? dutyLink(on, reader, duty)
    : { label: actionOf(on, reader.language, event), href: stepPath(on.file.id, event) };
}

const ours = (role: string): boolean => !EXTERNAL_ROLES.includes(role) && role !== 'clock' && role !== 'case';

const dutyFor = ({ around }: On, event: string): Duty | undefined =>
  around.duties.find(({ awaits }) => awaits.includes(event));

const nameOf = ({ workflow }: On, language: Language, term: string): string =>
  workflow.texts[language].terms[term]?.name ?? term;

function dutyLink(on: On, { say, language }: Reader, duty: Duty): WayLink {
  const name = nameOf(on, language, duty.term);
  const label = duty.organisation === null ? name : say(w.dutyOf, { name, who: duty.organisation });
  return { label, href: `/scadenze/${duty.id}` };
}

function timeLink(on: On, reader: Reader, expires: string | null): WayLink {
  const duty = on.around.duties.find((one) => one.expires === expires);
  return duty
    ? dutyLink(on, reader, duty)
    : { label: reader.say(w.deadlines), href: `/pratiche/${on.file.id}/scadenze` };
}

function casesLinks(
  { file, procedure }: On,
  { say, language }: Reader,
  workflows: readonly string[],
): WayLink[] {
  const open = `/pratiche?filter[parent]=${file.id}&filter[status]=active`;
  if (workflows.length === 0) return [{ label: say(w.openCases), href: open }];
  return workflows.map((name) => ({
    label: say(w.openCasesOf, { kind: procedure.current(name).texts[language].title }),
    href: `${open}&filter[workflow]=${name}`,
  }));
}

/** Colleagues are written to; a partner has a duty, or is reached through the case. */
function asked(on: On, reader: Reader, event: string, roles: readonly string[]): Leading {
  const { say, me, language } = reader;
  const { file, around } = on;
  const reached = around.colleagues.filter((one) => roles.includes(one.role) && one.person !== me);
  const duty = roles.some((role) => EXTERNAL_ROLES.includes(role)) ? dutyFor(on, event) : undefined;
  const subject = `${file.title}: ${actionOf(on, language, event)}`;
  const once = [...new Map(reached.map((one) => [one.person, one])).values()];
  const letters = once.map(({ name, email }) => ({
    label: say(w.writeTo, { name }),
    href: `mailto:${email}?subject=${encodeURIComponent(subject)}`,
  }));
  const links = [...letters, ...(duty ? [dutyLink(on, reader, duty)] : [])];
  if (links.length > 0) return { links, because: null };
  return { links: [{ label: say(w.path), href: `/pratiche/${file.id}/percorso` }], because: null };
}
