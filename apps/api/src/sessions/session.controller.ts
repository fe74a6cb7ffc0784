import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actFor, signIn, signOut, viewerOf, type Viewer } from '#identity';
import {
  type ApiReply,
  type ApiRequest,
  giveToken,
  type Iter,
  ITER,
  Needs,
  Problem,
  SignedInViewer,
  takeToken,
  tokenOf,
} from '#door';
import { noQuery } from '#reading';
import { Operation } from '../operation/operation.decorator.js';
import {
  sessionChange,
  sessionView,
  signInBody,
  type SessionChange,
  type SessionView,
  type SignInBody,
} from './session.schema.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(@Inject(ITER) private readonly iter: Iter) {}

  @Post()
  @HttpCode(200)
  @Needs('public')
  @Operation({
    id: 'signIn',
    summary: 'Sign in with a local account',
    answer: sessionView,
    problems: ['wrong-credentials', 'cross-site', 'media-type', 'too-many'],
  })
  async open(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: signInBody }) { email, password }: SignInBody,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<SessionView> {
    const { pool, mode } = this.iter;
    const demonstration = mode === 'demonstration';
    const signedIn = await signIn(pool, { email, password, address: request.ip, demonstration });
    if (!signedIn.ok) throw notSignedIn(signedIn);
    const before = tokenOf(request);
    if (before !== undefined) await signOut(pool, before);
    const viewer = await viewerOf(pool, signedIn.token);
    if (!viewer) throw new Error('A session that was just opened is not there.');
    giveToken(request, reply, signedIn.token);
    return sessionOf(viewer);
  }

  @Get()
  @Needs('session')
  @Operation({
    id: 'readSession',
    summary: 'Who is signed in, with the roles and mandates of today',
    answer: sessionView,
    problems: ['not-signed-in'],
  })
  read(@Query({ schema: noQuery }) _query: object, @SignedInViewer() viewer: Viewer): SessionView {
    return sessionOf(viewer);
  }

  @Patch()
  @Needs('session')
  @Operation({
    id: 'changeSession',
    summary: 'Choose the organisation to act for',
    answer: sessionView,
    problems: ['not-signed-in', 'not-yours', 'cross-site', 'media-type'],
  })
  async change(
    @Query({ schema: noQuery }) _query: object,
    @Body({ schema: sessionChange }) { actsFor }: SessionChange,
    @SignedInViewer() viewer: Viewer,
    @Req() request: ApiRequest,
  ): Promise<SessionView> {
    const chosen = await actFor(this.iter.pool, tokenOf(request) ?? '', actsFor);
    if (!chosen) throw noMandate();
    return sessionOf({ ...viewer, actsFor });
  }

  @Delete()
  @HttpCode(204)
  @Needs('public')
  @Operation({ id: 'signOut', summary: 'End the session', problems: ['cross-site'] })
  async end(
    @Query({ schema: noQuery }) _query: object,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<void> {
    const token = tokenOf(request);
    if (token !== undefined) await signOut(this.iter.pool, token);
    takeToken(request, reply);
    reply.header('Clear-Site-Data', '"cache", "storage"');
  }
}

const sessionOf = ({ person, grants, mandates, actsFor, expiresAt }: Viewer): SessionView => ({
  person,
  roles: grants.map(({ role, body, procedure }) => ({ role, bodyId: body, procedureId: procedure })),
  mandates: mandates.map(({ id, organisation, organisationName }) => ({
    id,
    organisationId: organisation,
    organisationName,
  })),
  actsFor,
  expiresAt,
});

function notSignedIn(refused: { why: 'wrong' } | { why: 'too-many'; retryAfter: number }): Problem {
  if (refused.why === 'wrong')
    return new Problem('wrong-credentials', { headers: { 'WWW-Authenticate': 'Session realm="Iter"' } });
  const seconds = String(refused.retryAfter);
  return new Problem('too-many', {
    headers: { 'Retry-After': seconds },
    detail: {
      it: `Troppi tentativi di accesso: riprovare fra ${seconds} secondi.`,
      en: `Too many attempts to sign in: try again in ${seconds} seconds.`,
    },
  });
}

const noMandate = (): Problem =>
  new Problem('not-yours', {
    code: 'no-mandate',
    detail: {
      it: 'Nessun mandato valido oggi permette di agire per questo ente.',
      en: 'No mandate in force today lets you act for this organisation.',
    },
  });
