/** From the actions that XState resolved to the effects that a case owes. */
import type { Asked, CaseAddress, Due, Effect, OpenedTerm, Self } from './vocabulary.js';
import {
  isEffectAction,
  type NotifyParams,
  type OpenCaseParams,
  type TellParams,
  type TermParams,
  type WarnParams,
} from './effects.js';
import type { LoadedWorkflow } from './load.js';
import type { TermDefinition } from './workflow.js';
import { caseId } from './case-id.js';
import { ownerIn } from './duty.js';
import { asJson } from './snapshot.js';

export type Resolved = { type: string; params?: unknown; info: { context: unknown } };

/** @throws if the machine does anything but assign and owe effects */
export function collectEffects(
  workflow: LoadedWorkflow,
  self: Self,
  asked: Asked,
  actions: Resolved[],
): Effect[] {
  return actions.flatMap((action) => {
    const { type } = action;
    if (!isEffectAction(type)) {
      throw new Error(`${workflow.name}: the action "${type}" is neither an assignment nor an effect.`);
    }
    const collector = collectors[type] as (p: unknown, about: About) => Effect;
    const about = { workflow, self, asked, context: action.info.context };
    const params: unknown[] = Array.isArray(action.params) ? action.params : [action.params];
    return params.map((p) => collector(p, about));
  });
}

type About = { workflow: LoadedWorkflow; self: Self; asked: Asked; context: unknown };

const collectors = {
  openTerm: (p: TermParams, about: About): Effect => ({
    kind: 'open-term',
    ...opened(p, about),
  }),
  closeTerm: (p: TermParams): Effect => ({ kind: 'close-term', term: p.term, key: p.key ?? '' }),
  suspendTerm: (p: TermParams & { reason: string; norm: string }): Effect => ({
    kind: 'suspend-term',
    term: p.term,
    key: p.key ?? '',
    reason: p.reason,
    norm: p.norm,
  }),
  resumeTerm: (p: TermParams, about: About): Effect => ({
    kind: 'resume-term',
    ...opened(p, about),
  }),
  notify: (p: NotifyParams): Effect => ({
    kind: 'notify',
    notice: p.notice,
    to: [...p.to],
    data: asJson(p.data ?? {}),
  }),
  openCase: (p: OpenCaseParams): Effect => ({
    kind: 'open-case',
    workflow: p.workflow,
    key: p.key,
    title: p.title,
    ...(p.organisation === undefined ? {} : { organisation: p.organisation }),
    ...(p.programme === undefined ? {} : { programme: p.programme }),
    input: asJson(p.input),
  }),
  tell: (p: TellParams, about: About): Effect => ({
    kind: 'tell',
    to: resolveAddress(p.to, about.self),
    event: p.event,
    data: asJson(p.data),
  }),
  warn: (p: WarnParams): Effect => ({
    kind: 'warn',
    warning: p.warning,
    norm: p.norm,
    data: asJson(p.data ?? {}),
  }),
};

function termOf(workflow: LoadedWorkflow, name: string): TermDefinition<unknown> {
  const term = workflow.terms[name];
  if (!term) throw new Error(`${workflow.name}: the term "${name}" is opened and never declared.`);
  return term as TermDefinition<unknown>;
}

function opened(p: TermParams, { workflow, asked, context }: About): OpenedTerm & Due {
  const definition = termOf(workflow, p.term);
  const key = p.key ?? '';
  const { at, calendar } = asked;
  const due = definition.due({ context, event: asked, at, calendar, key });
  return {
    term: p.term,
    key,
    expires: definition.expires,
    owner: ownerIn(definition.owner, context),
    awaits: [...definition.awaits],
    ...(asJson(due) as unknown as Due),
  };
}

/** @throws when a root case addresses a parent */
export function resolveAddress(to: CaseAddress, self: Self): string {
  if (to === 'root') return self.root;
  if (to === 'parent') {
    if (self.parent === null) throw new Error('A root case has no parent to tell.');
    return self.parent;
  }
  return 'case' in to ? to.case : caseId(self.id, to.child, to.key);
}
