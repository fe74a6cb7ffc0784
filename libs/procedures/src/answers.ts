/** Refusals that no workflow gives: no such case, a case that moved on, a command used for something else. */
import type { Reason, Said } from '#engine';
import type { Meanwhile, Refused } from './command.js';

const reason = (code: string, it: string, en: string): Reason => ({
  code,
  text: { it, en },
  norm: '',
  removedBy: [],
  from: null,
});

export const noSuchCase = (id: string): Refused => ({
  ok: false,
  kind: 'unknown',
  reasons: [reason('no-such-case', `Non c’è una pratica «${id}».`, `There is no case "${id}".`)],
  errors: [],
});

export const alreadyUsed = (revision: number): Refused => ({
  ok: false,
  kind: 'bad-data',
  reasons: [
    reason(
      'command-reused',
      'Questo identificativo è già servito per una richiesta diversa sulla stessa pratica. Per una nuova richiesta occorre un nuovo identificativo.',
      'This identifier has already served for another request on this case. A new request needs a new identifier.',
    ),
  ],
  errors: [],
  revision,
});

export type Named = {
  /** What happened, as the history says it. */
  event: (event: string) => Said;
  role: (role: string) => Said;
};

export function staleReason(meanwhile: readonly Meanwhile[], named: Named): Reason {
  if (meanwhile.length === 0)
    return reason(
      'stale',
      'La pratica non ha ancora la revisione indicata. Rileggere la pratica e ripetere la richiesta su quella presente.',
      'The case does not have the revision named yet. Read it again and repeat the request on the present one.',
    );
  const steps = (language: keyof Said) =>
    meanwhile.map((m) => `${named.event(m.event)[language]} (${named.role(m.role)[language]})`).join(', ');
  return reason(
    'stale',
    `Nel frattempo la pratica è cambiata: ${steps('it')}. Rileggere la pratica e, se serve, ripetere la richiesta.`,
    `Meanwhile the case has changed: ${steps('en')}. Read it again and, if still needed, repeat the request.`,
  );
}
