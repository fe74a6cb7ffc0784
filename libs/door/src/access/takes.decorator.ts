import { SetMetadata } from '@nestjs/common';

/** What the body of a change is: JSON from programs, a form from pages, a form with files, or the bytes of one; `one-click`: either form, from a mail program (RFC 8058). */
export type Taken = 'json' | 'form' | 'files' | 'bytes' | 'one-click';

export const TAKES = 'iter:takes';

/** For routes that take something else than JSON. */
export const Takes = (what: Taken): MethodDecorator => SetMetadata(TAKES, what);
