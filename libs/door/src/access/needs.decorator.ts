import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';

/**
 * What a route needs before it answers. `public`: nothing. `anyone`: nothing, and it is told who is there if somebody is.
 * `session`: a person who has signed in; what that person may see is decided object by object. `operator`: a request from this machine, or the operator's token.
 */
export type Need = 'public' | 'anyone' | 'session' | 'operator';

export const NEEDS = 'iter:needs';

/** Every route says what it needs; one that does not is never answered. */
export const Needs = (need: Need): MethodDecorator =>
  applyDecorators(SetMetadata(NEEDS, need), ...(need === 'session' ? [ApiCookieAuth('sid')] : []));
