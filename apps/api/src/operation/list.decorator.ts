/** Lists come page by page, and the `Link` header says where the next page is (RFC 8288). */
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type Observable, tap } from 'rxjs';
import type { z } from 'zod';
import type { ApiReply, ApiRequest } from '#door';
import { type Page, pageOf } from '#reading';
import { type Described, Operation } from './operation.decorator.js';

/** @param of the shape of one row */
export const List = ({
  of,
  ...described
}: Omit<Described, 'answer' | 'status' | 'produces'> & { of: z.ZodType }) =>
  applyDecorators(Operation({ ...described, answer: pageOf(of) }), UseInterceptors(NextLink));

@Injectable()
class NextLink implements NestInterceptor<Page<unknown>, Page<unknown>> {
  intercept(context: ExecutionContext, handler: CallHandler<Page<unknown>>): Observable<Page<unknown>> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const reply = context.switchToHttp().getResponse<ApiReply>();
    return handler.handle().pipe(
      tap(({ next }) => {
        if (next === null) return;
        const url = new URL(request.url, 'http://localhost');
        url.searchParams.set('cursor', next);
        reply.header('Link', `<${url.pathname}${url.search}>; rel="next"`);
      }),
    );
  }
}
