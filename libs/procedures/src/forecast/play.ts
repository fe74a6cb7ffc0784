/** Plays a case to its end on a copy. Pure: the same copy and the same assumption give the same forecast. */
import { CASE, CLOCK, step, type Asked, type Procedure } from '#engine';
import { civilDateOf, compareInstants, plusDays, plusSeconds, startOfDay, type Instant } from '#terms';
import { applyStep, close, isLive } from './apply.js';
import { fulfil, openChoices, type Fulfilment } from './fulfil.js';
import type {
  Assumption,
  CopiedCase,
  CopiedDeadline,
  Copy,
  Forecast,
  ForecastEnd,
  ForecastStep,
  OwedTell,
} from './forecast.types.js';

/** More than any real procedure takes; a machine whose terms renew each other for ever stops here. */
const MOST_STEPS = 2_000;

type Playing = {
  procedure: Procedure;
  copy: Copy;
  subject: CopiedCase;
  assumption: Assumption;
  steps: ForecastStep[];
  /** Duties that were tried once, by the identifier of their deadline. */
  tried: Set<string>;
};

type Next = { at: Instant; one: CopiedCase; deadline: CopiedDeadline; does: 'expire' | 'fulfil' };

/** @throws if the case is not in the copy, or if its rules are broken */
export function playForecast(
  procedure: Procedure,
  copy: Copy,
  caseId: string,
  assumption: Assumption,
): Forecast {
  const subject = copy.cases.get(caseId);
  if (!subject) throw new Error(`The case ${caseId} is not in the copy.`);
  const { at } = copy;
  const { revision } = subject;
  const playing: Playing = { procedure, copy, subject, assumption, steps: [], tried: new Set() };
  const end = play(playing);
  const deadlines = subject.deadlines.toSorted(
    (a, b) => compareInstants(a.dueAt, b.dueAt) || a.id.localeCompare(b.id),
  );
  return {
    case: caseId,
    at,
    revision,
    assumption,
    steps: playing.steps,
    deadlines,
    state: subject.state,
    end,
  };
}

function play(playing: Playing): ForecastEnd {
  const { copy, subject } = playing;
  for (let taken = 0; taken < MOST_STEPS; taken++) {
    if (subject.envelope.status === 'done') return { kind: 'outcome', at: copy.at, outcome: subject.state };
    const tell = copy.tells.shift();
    if (tell) {
      deliver(playing, tell);
      continue;
    }
    const next = nextOf(playing);
    if (!next) return { kind: 'waits', at: copy.at, choices: openChoices(copy, subject) };
    if (compareInstants(next.at, copy.at) > 0) copy.at = next.at;
    if (next.does === 'expire') expire(playing, next);
    else {
      const end = act(playing, next);
      if (end) return end;
    }
  }
  return { kind: 'unending', at: copy.at };
}

/** What comes first, on any case of the tree; a duty is fulfilled before the clock asks. */
function nextOf(playing: Playing): Next | undefined {
  const expiries = [...playing.copy.cases.values()].flatMap((one) =>
    one.deadlines
      .filter(({ status }) => status === 'open')
      .map((deadline): Next => ({ at: deadline.dueAt, one, deadline, does: 'expire' })),
  );
  const order = { fulfil: 0, expire: 1 };
  return [...duties(playing), ...expiries].sort(
    (a, b) =>
      compareInstants(a.at, b.at) ||
      order[a.does] - order[b.does] ||
      a.deadline.id.localeCompare(b.deadline.id),
  )[0];
}

function duties({ assumption, subject, copy, tried }: Playing): Next[] {
  if (assumption.kind === 'nothing') return [];
  return subject.deadlines
    .filter((one) => isLive(one) && one.status === 'open' && one.awaits.length > 0 && !tried.has(one.id))
    .map((deadline): Next => {
      const last = lastMoment(deadline);
      const wanted = assumption.kind === 'after' ? daysAfter(deadline.openedAt, assumption.days) : last;
      const at = earlier(last, later(wanted, copy.at));
      return { at, one: subject, deadline, does: 'fulfil' };
    });
}

/** A second before the clock asks, or when what is awaited must come before. */
function lastMoment({ dueAt, derivation }: CopiedDeadline): Instant {
  const { actBy } = derivation as { actBy?: Instant };
  const last = plusSeconds(dueAt, -1);
  return actBy === undefined ? last : earlier(actBy, last);
}

/** The beginning of that day; at once for none. */
const daysAfter = (at: Instant, days: number): Instant =>
  days === 0 ? at : startOfDay(plusDays(civilDateOf(at), days));

const earlier = (a: Instant, b: Instant): Instant => (compareInstants(a, b) < 0 ? a : b);
const later = (a: Instant, b: Instant): Instant => (compareInstants(a, b) > 0 ? a : b);

function deliver(playing: Playing, { from, to, event, data }: OwedTell): void {
  const { copy } = playing;
  const one = copy.cases.get(to);
  if (!one) return;
  const cause = { kind: 'told', from, fromTitle: copy.cases.get(from)?.title ?? '' } as const;
  ask(playing, one, askedBy(copy, CASE, event, data), cause);
}

function expire(playing: Playing, { one, deadline }: Next): void {
  const data = deadline.key === '' ? {} : { key: deadline.key };
  const asked = askedBy(playing.copy, CLOCK, deadline.expires, data);
  const took = ask(playing, one, asked, { kind: 'expiry', deadline: deadline.id }, deadline);
  if (!took) close(deadline, 'refused', playing.copy.at);
}

const askedBy = ({ at, calendar }: Copy, by: Asked['by'], type: string, data: unknown): Asked => ({
  ...{ type, data, by, at, occurredAt: at, calendar },
});

function ask(
  playing: Playing,
  one: CopiedCase,
  asked: Asked,
  cause: ForecastStep['cause'],
  falls?: CopiedDeadline,
): boolean {
  const { procedure, copy, subject, steps } = playing;
  const from = one.state;
  const answer = step(one.workflow, one.self, one.envelope, asked);
  if (answer.ok) applyStep(procedure, copy, one, answer, falls);
  if (one === subject)
    steps.push({
      ...{ at: copy.at, event: asked.type, by: asked.by, cause, from },
      to: answer.ok ? answer.to : null,
      outcome: answer.ok ? answer.outcome : null,
      effects: answer.ok ? answer.effects : [],
      reasons: answer.ok ? [] : answer.reasons,
    });
  return answer.ok;
}

/** @returns the end, when only a person can say how it goes on */
function act(playing: Playing, { one, deadline }: Next): ForecastEnd | null {
  playing.tried.add(deadline.id);
  const { procedure, copy } = playing;
  const from = one.state;
  const done = fulfil(copy, one, deadline);
  if (done.kind === 'person') return { ...done, at: copy.at, deadline: deadline.id };
  if (done.kind === 'taken') applyStep(procedure, copy, one, done.step);
  playing.steps.push(assumedStep(done, from, deadline, copy.at));
  return null;
}

function assumedStep(
  done: Exclude<Fulfilment, { kind: 'person' }>,
  from: string,
  { id }: CopiedDeadline,
  at: Instant,
): ForecastStep {
  const taken = done.kind === 'taken' ? done : null;
  return {
    ...{ at, event: done.event, by: done.by, from },
    cause: { kind: 'assumed', deadline: id, actType: taken?.actType ?? null },
    to: taken?.step.to ?? null,
    outcome: taken?.step.outcome ?? null,
    effects: taken?.step.effects ?? [],
    reasons: done.kind === 'barred' ? done.reasons : [],
  };
}
