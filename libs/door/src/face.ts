/** Another way of showing the same answers: pages for people, beside the API for programs. */
import type { DynamicModule } from '@nestjs/common';
import type { ApiReply, ApiRequest } from './http.js';
import type { Iter } from './iter.js';
import type { Problem } from './problems/problem.js';

export type Face = {
  module: DynamicModule;
  /** Whether this path, of a route or of none, is this face's to answer. */
  owns: (path: string) => boolean;
  /** Tells a problem in the face's own way. */
  tell: (told: { problem: Problem; request: ApiRequest; reply: ApiReply; iter: Iter }) => Promise<void>;
};

/** Injection token of the faces that are served. */
export const FACES = Symbol('Faces');
