/** A scope as the value of a field: `procedure:…` or `body:…`. */
import type { Scope } from '#procedures';

export const valueOf = (scope: Scope): string =>
  'body' in scope ? `body:${scope.body}` : `procedure:${scope.procedure}`;

export function scopeOf(value: string): Scope {
  const [kind = '', id = ''] = value.split(':');
  return kind === 'body' ? { body: id } : { procedure: id };
}
