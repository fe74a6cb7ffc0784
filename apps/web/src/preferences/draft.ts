/** What the form of preferences holds, as it is shown and as it comes back. */
import { fieldErrors, pointerTo } from '#door';
import type { FieldError, Procedure } from '#engine';
import { objectionsTo, settingsSchema, type Settings } from '#notify';
import type { Visit } from '../page/visit.js';
import { nameOf } from './topics.js';
import { preferencesWords as w } from './preferences.words.js';

export const OFF = '/off';
export const fields = {
  language: '/language',
  every: '/digest/every',
  hour: '/digest/hour',
  weekday: '/digest/weekday',
  from: '/quietHours/from',
  to: '/quietHours/to',
} as const;

/** Which messages the form showed, and which of them are to be sent: a browser says nothing of a box without a tick. */
export const SHOWN = 'shown';
export const ON = 'on';

export type Draft = Record<keyof typeof fields, string> & { off: readonly string[] };

export const draftOf = ({ language, off, digest, quietHours }: Settings): Draft => ({
  language,
  off,
  every: digest.every,
  hour: String(digest.hour),
  weekday: String(digest.weekday),
  from: quietHours === null ? '' : String(quietHours.from),
  to: quietHours === null ? '' : String(quietHours.to),
});

export function draftIn(sent: URLSearchParams): Draft {
  const on = sent.getAll(ON);
  const text = (name: string): string => sent.get(name) ?? '';
  return {
    off: [...new Set(sent.getAll(SHOWN))].filter((code) => !on.includes(code)),
    language: text(fields.language),
    every: text(fields.every),
    hour: text(fields.hour),
    weekday: text(fields.weekday),
    from: text(fields.from),
    to: text(fields.to),
  };
}

export type Judged = { settings: Settings } | { errors: FieldError[] };

export function judge(procedure: Procedure, draft: Draft, visit: Pick<Visit, 'language' | 'say'>): Judged {
  const { language, off, every, hour, weekday, from, to } = draft;
  const asked = {
    language,
    off,
    digest: { every, hour: numberIn(hour), weekday: numberIn(weekday) },
    quietHours: from === '' || to === '' || from === to ? null : { from: numberIn(from), to: numberIn(to) },
  };
  const errors = [
    ...objections(procedure, off, visit),
    ...fieldErrors(settingsSchema, asked, pointerTo, visit.language),
    ...quietErrors(draft, visit),
  ];
  return errors.length > 0 ? { errors } : { settings: settingsSchema.parse(asked) };
}

/** What is no number is left as it is, for the schema to refuse. */
const numberIn = (text: string): number | string => (/^\d{1,2}$/.test(text) ? Number(text) : text);

function objections(
  procedure: Procedure,
  off: readonly string[],
  { language, say }: Pick<Visit, 'language' | 'say'>,
): FieldError[] {
  return objectionsTo(procedure, off).map(({ code, notice }) =>
    notice
      ? {
          pointer: `${OFF}/${code}`,
          message: say(w.refused, { name: nameOf(notice, language), norm: notice.requiredBy ?? '' }),
        }
      : { pointer: OFF, message: say(w.unknown, { code }) },
  );
}

function quietErrors({ from, to }: Draft, { say }: Pick<Visit, 'say'>): FieldError[] {
  if (from === '' && to === '') return [];
  if (from === '' || to === '')
    return [{ pointer: from === '' ? fields.from : fields.to, message: say(w.quietHalf) }];
  return from === to ? [{ pointer: fields.to, message: say(w.quietSame) }] : [];
}
