import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { viewerOf } from '#identity';
import { headerOf, type ApiRequest } from '../http.js';
import { ITER, type Iter } from '../iter.js';
import { Problem } from '../problems/problem.js';
import { tokenOf } from './cookie.js';
import { NEEDS, type Need } from './needs.decorator.js';
import { refuseCrossSite, refuseOtherThan, refuseUnacceptable, refuseUnprovenForm } from './same-origin.js';
import { TAKES, type Taken } from './takes.decorator.js';

/** Stands before every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const need = this.reflector.get<Need | undefined>(NEEDS, context.getHandler());
    if (need === undefined) throw new Error(`This route does not say what it needs: ${request.url}`);
    refuseUnacceptable(request);
    refuseCrossSite(request);
    const takes = this.reflector.get<Taken | undefined>(TAKES, context.getHandler()) ?? 'json';
    refuseOtherThan(takes, request);
    await this.meet(need, request);
    // A mail program says nothing of where it comes from: the signed address is its proof.
    if (takes === 'form' || takes === 'files') refuseUnprovenForm(request);
    return true;
  }

  private async meet(need: Need, request: ApiRequest): Promise<void> {
    switch (need) {
      case 'public':
        return;
      case 'operator':
        if (!this.isOperator(request)) throw new Problem('unknown');
        return;
      case 'anyone':
      case 'session': {
        const token = tokenOf(request);
        const viewer = token === undefined ? null : await viewerOf(this.iter.pool, token);
        if (!viewer && need === 'anyone') return;
        if (!viewer)
          throw new Problem('not-signed-in', { headers: { 'WWW-Authenticate': 'Session realm="Iter"' } });
        request.viewer = viewer;
      }
    }
  }

  private isOperator(request: ApiRequest): boolean {
    const { operatorToken } = this.iter;
    const given = /^Bearer (.+)$/.exec(headerOf(request, 'authorization') ?? '')?.[1];
    if (operatorToken !== undefined) return given !== undefined && same(given, operatorToken);
    // A proxy on this machine speaks for others.
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    return forwarded === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
