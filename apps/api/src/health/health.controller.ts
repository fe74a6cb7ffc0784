import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type ApiReply, type Iter, ITER, Needs } from '#door';
import { noQuery } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import { Metrics } from './metrics.js';

const liveView = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Live' });

const readyView = z
  .strictObject({
    status: z.enum(['ok', 'unavailable']),
    database: z.enum(['ok', 'unavailable']),
    worker: z.enum(['ok', 'unavailable', 'elsewhere']),
    mode: z.enum(['service', 'demonstration']),
  })
  .meta({ id: 'Ready' });

type ReadyView = z.output<typeof readyView>;

const PATIENCE_MS = 2_000;

@ApiTags('operation')
@Controller()
export class HealthController {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Needs('public')
  @Operation({ id: 'readLiveness', summary: 'Is the process alive?', answer: liveView })
  live(@Query({ schema: noQuery }) _query: object): z.output<typeof liveView> {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Needs('public')
  @Operation({ id: 'readReadiness', summary: 'Can it serve? 503 if not', answer: readyView })
  async ready(
    @Query({ schema: noQuery }) _query: object,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<ReadyView> {
    const [database, worker] = await Promise.all([this.database(), this.worker()]);
    const well = database === 'ok' && worker !== 'unavailable';
    if (!well) reply.code(503).header('Retry-After', '5');
    return { status: well ? 'ok' : 'unavailable', database, worker, mode: this.iter.mode };
  }

  @Get('metrics')
  @Needs('operator')
  @Operation({
    id: 'readMetrics',
    summary: 'Measures for Prometheus; for the operator, or from this machine',
    answer: z.string(),
    produces: 'text/plain',
    problems: ['unknown'],
  })
  async measures(
    @Query({ schema: noQuery }) _query: object,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<string> {
    const { contentType, body } = await this.metrics.text();
    reply.type(contentType);
    return body;
  }

  private async database(): Promise<'ok' | 'unavailable'> {
    return within(this.iter.pool.query('SELECT 1')).then(
      () => 'ok',
      () => 'unavailable',
    );
  }

  private async worker(): Promise<ReadyView['worker']> {
    if (!this.iter.heartbeat) return 'elsewhere';
    return within(Promise.resolve(this.iter.heartbeat())).then(
      (beats) => (beats ? 'ok' : 'unavailable'),
      () => 'unavailable',
    );
  }
}

async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), PATIENCE_MS);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
