import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { countMail, MESSAGE_STATES } from '#notify';
import type { Answer } from '#procedures';
import { type Iter, ITER } from '#door';

type Owed = {
  overdue: number;
  tells: number;
  refused_deadlines: number;
  refused_tells: number;
  violations: number;
};

const OWED = `SELECT
  (SELECT count(*)::int FROM deadline WHERE status = 'open' AND due_at <= iter_now()) AS overdue,
  (SELECT count(*)::int FROM tell WHERE status = 'owed') AS tells,
  (SELECT count(*)::int FROM deadline WHERE status = 'refused') AS refused_deadlines,
  (SELECT count(*)::int FROM tell WHERE status = 'refused') AS refused_tells,
  (SELECT count(*)::int FROM deadline_violation) AS violations`;

/** What Prometheus reads. What is owed is counted in the database when it is asked. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'iter_http_request_duration_seconds',
    help: 'Duration of requests.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly answers = new Counter({
    name: 'iter_answers_total',
    help: 'Answers to events, by kind: taken, repeated, or the kind of the refusal.',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  private readonly overdue = this.gauge(
    'iter_deadlines_overdue',
    'Open deadlines that are due and not yet asked.',
  );
  private readonly tells = this.gauge('iter_tells_owed', 'Tells between cases that are not yet delivered.');
  private readonly refusedDeadlines = this.gauge(
    'iter_deadlines_refused',
    'Deadlines at which the case refused.',
  );
  private readonly refusedTells = this.gauge('iter_tells_refused', 'Tells that the other case refused.');
  private readonly violations = this.gauge(
    'iter_deadline_violations',
    'Open duties without exactly one live deadline and one owner; always 0.',
  );

  private readonly messages = new Gauge({
    name: 'iter_messages',
    help: 'Messages to people, by state.',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly oldestMessage = this.gauge(
    'iter_messages_oldest_seconds',
    'For how long the oldest message waits whose time to be sent has come.',
  );
  private readonly incidents = this.gauge('iter_incidents', 'Messages that no further attempt will deliver.');

  constructor(@Inject(ITER) private readonly iter: Iter) {
    collectDefaultMetrics({ register: this.registry });
  }

  countRequest(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  countAnswer(answer: Answer): void {
    this.answers.inc({ kind: answer.ok ? (answer.repeated ? 'repeated' : 'taken') : answer.kind });
  }

  /** The text that Prometheus scrapes. @throws if the database does not answer */
  async text(): Promise<{ contentType: string; body: string }> {
    const { rows } = await this.iter.pool.query<Owed>(OWED);
    const owed = rows[0];
    if (!owed) throw new Error('The database did not say what is owed.');
    this.overdue.set(owed.overdue);
    this.tells.set(owed.tells);
    this.refusedDeadlines.set(owed.refused_deadlines);
    this.refusedTells.set(owed.refused_tells);
    this.violations.set(owed.violations);
    const mail = await countMail(this.iter.pool);
    for (const state of MESSAGE_STATES) this.messages.set({ state }, mail.states[state] ?? 0);
    this.oldestMessage.set(mail.oldestSeconds);
    this.incidents.set(mail.incidents);
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
