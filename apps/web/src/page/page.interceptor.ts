import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { from, mergeMap, of, type Observable } from 'rxjs';
import { ITER, type ApiReply, type ApiRequest, type Iter } from '#door';
import { isRedirect, type PageAnswer } from './page.js';
import { sendPage } from './send.js';
import { surroundingsOf } from './surroundings.js';
import { LANGUAGE_COOKIE, visitOf } from './visit.js';
import { WEB, type Web } from './web.js';

/** Draws what a route answers, in its frame; and takes the choice of a language, from any page. */
@Injectable()
export class PageInterceptor implements NestInterceptor<PageAnswer, void> {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(WEB) private readonly web: Web,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<PageAnswer>): Observable<void> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const reply = context.switchToHttp().getResponse<ApiReply>();
    if (request.method === 'GET' && choosesLanguage(request, reply)) return of(undefined);
    return next.handle().pipe(mergeMap((answer) => from(this.answer(answer, request, reply))));
  }

  private async answer(answer: PageAnswer, request: ApiRequest, reply: ApiReply): Promise<void> {
    if (isRedirect(answer)) {
      reply.code(303).header('Location', answer.to).send();
      return;
    }
    const visit = visitOf(request);
    const around = await surroundingsOf(givenBy(this.iter, this.web), visit);
    await sendPage(answer, { ...visit, ...around }, request, reply);
  }
}

export const givenBy = (iter: Iter, { assets, stage }: Web) => ({
  pool: iter.pool,
  assets,
  demonstration: iter.mode === 'demonstration' ? { movable: stage !== null } : null,
});

const ONE_YEAR_SECONDS = 31_536_000;

/** `?lang=en`, from the switch in the header: remembered, and the address is as before. */
function choosesLanguage(request: ApiRequest, reply: ApiReply): boolean {
  const url = new URL(request.url, 'http://here.invalid');
  const chosen = url.searchParams.get('lang');
  if (chosen !== 'it' && chosen !== 'en') return false;
  url.searchParams.delete('lang');
  reply
    .setCookie(LANGUAGE_COOKIE, chosen, {
      httpOnly: true,
      secure: request.protocol === 'https',
      sameSite: 'lax',
      path: '/',
      maxAge: ONE_YEAR_SECONDS,
    })
    .code(303)
    .header('Location', url.pathname + url.search)
    .send();
  return true;
}
