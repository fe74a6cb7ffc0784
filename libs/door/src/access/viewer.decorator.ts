import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Viewer } from '#identity';
import type { ApiRequest } from '../http.js';

/** Who has signed in. Only on routes that need a session. */
export const SignedInViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer, url } = context.switchToHttp().getRequest<ApiRequest>();
  if (!viewer) throw new Error(`A route that needs no session asks who is there: ${url}`);
  return viewer;
});
