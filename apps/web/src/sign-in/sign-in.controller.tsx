import { Inject, Req, Res } from '@nestjs/common';
import { giveToken, ITER, Needs, takeToken, tokenOf, type ApiReply, type ApiRequest, type Iter } from '#door';
import { signIn, signOut } from '#identity';
import { redirect, type PageAnswer } from '../page/page.js';
import { GetPage, Pages, PostForm } from '../page/pages.decorator.js';
import { backTo, Posted, Visiting, type Visit } from '../page/visit.js';
import { WEB, type Web } from '../page/web.js';
import { readKept } from './kept.js';
import { resumePage } from './resume.page.js';
import { signInPage } from './sign-in.page.js';
import { signInWords as w } from './sign-in.words.js';

@Pages()
export class SignInController {
  constructor(
    @Inject(ITER) private readonly iter: Iter,
    @Inject(WEB) private readonly web: Web,
  ) {}

  @GetPage('accedi')
  @Needs('anyone')
  form(@Visiting() visit: Visit): PageAnswer {
    const back = backTo(visit.query.get('da'));
    if (visit.viewer) return redirect(back);
    return signInPage({ visit, stage: this.web.stage, back, expired: visit.query.has('scaduta') });
  }

  @PostForm('accedi')
  @Needs('public')
  async open(
    @Visiting() visit: Visit,
    @Posted() sent: URLSearchParams,
    @Req() request: ApiRequest,
    @Res() reply: ApiReply,
  ): Promise<PageAnswer> {
    const { pool, mode } = this.iter;
    const [email, password] = [sent.get('email')?.trim() ?? '', sent.get('password') ?? ''];
    const [back, kept] = [backTo(sent.get('da')), readKept(sent)];
    const again = (error: string, status: number) =>
      signInPage({ visit, stage: this.web.stage, back, email, error, kept, status });
    if (email === '' || password === '' || email.length > 320 || password.length > 256)
      return again(visit.say(w.missing), 422);
    const demonstration = mode === 'demonstration';
    const signedIn = await signIn(pool, { email, password, address: request.ip, demonstration });
    if (!signedIn.ok) {
      if (signedIn.why === 'wrong') return again(visit.say(w.wrong), 401);
      reply.header('Retry-After', signedIn.retryAfter);
      return again(visit.say(w.tooMany, { seconds: signedIn.retryAfter }), 429);
    }
    const before = tokenOf(request);
    if (before !== undefined) await signOut(pool, before);
    giveToken(request, reply, signedIn.token);
    return kept ? resumePage({ ...visit, token: signedIn.token }, kept) : redirect(back);
  }

  @PostForm('esci')
  @Needs('anyone')
  async end(@Req() request: ApiRequest, @Res() reply: ApiReply): Promise<PageAnswer> {
    const token = tokenOf(request);
    if (token !== undefined) await signOut(this.iter.pool, token);
    takeToken(request, reply);
    reply.header('Clear-Site-Data', '"cache", "storage"');
    return redirect('/');
  }
}
