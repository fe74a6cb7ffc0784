/** What a person wants to be written about, and when. What the law foresees is not up to them. */
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Procedure } from '#engine';

type Db = Pick<Pool, 'query'>;

const hour = z.number().int().min(0).max(23);

export const settingsSchema = z.strictObject({
  language: z.enum(['it', 'en']).default('it'),
  off: z.array(z.string()).default([]).meta({
    description: '`reminders`, `overdue`, or the code of a notice: what is not to be sent by e-mail.',
  }),
  digest: z
    .strictObject({
      every: z.enum(['never', 'day', 'week']),
      hour: hour.default(8),
      weekday: z
        .number()
        .int()
        .min(1)
        .max(7)
        .default(1)
        .meta({ description: 'Of a weekly digest; 1 is Monday.' }),
    })
    .default({ every: 'never', hour: 8, weekday: 1 }),
  quietHours: z
    .strictObject({ from: hour, to: hour })
    .refine(({ from, to }) => from !== to, 'Le ore di silenzio cominciano e finiscono in ore diverse.')
    .nullable()
    .default(null),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** What can be switched off besides single notices. */
export const REMINDERS = 'reminders';
export const OVERDUE = 'overdue';

export type KnownNotice = {
  /** `<stage>.<notice>` */
  code: string;
  stage: { it: string; en: string };
  subject: { it: string; en: string };
  /** The norm that foresees it; null where the body is merely polite. */
  requiredBy: string | null;
  /** It goes to the office alone: no organisation ever gets it. */
  officeOnly: boolean;
};

/** Every notice that Iter sends, with its subject as it is written in the stage. */
export function noticesOf(procedure: Procedure): KnownNotice[] {
  return procedure.definition.workflows.flatMap((workflow) => {
    const { it, en } = workflow.texts;
    return Object.keys(it.notices).map((notice) => ({
      code: `${workflow.name}.${notice}`,
      stage: { it: it.title, en: en.title },
      subject: { it: it.notices[notice]?.subject ?? notice, en: en.notices[notice]?.subject ?? notice },
      requiredBy: workflow.requiredNotices[notice] ?? null,
      officeOnly: workflow.officeNotices.includes(notice),
    }));
  });
}

/** `notice` is null for one that does not exist. */
export type Objection = { place: number; code: string; notice: KnownNotice | null };

/** What cannot be switched off among `off`: what the law foresees, and what does not exist. */
export function objectionsTo(procedure: Procedure, off: readonly string[]): Objection[] {
  const notices = new Map(noticesOf(procedure).map((notice) => [notice.code, notice]));
  return off.flatMap((code, place): Objection[] => {
    if (code === REMINDERS || code === OVERDUE) return [];
    const notice = notices.get(code) ?? null;
    return notice !== null && notice.requiredBy === null ? [] : [{ place, code, notice }];
  });
}

/** Stored settings, with what has been added to them since. */
export const settingsFrom = (stored: unknown): Settings => {
  const read = settingsSchema.safeParse(stored ?? {});
  return read.success ? read.data : DEFAULT_SETTINGS;
};

export async function readSettings(db: Db, person: string): Promise<Settings> {
  const { rows } = await db.query<{ settings: unknown }>(
    'SELECT settings FROM notification_preference WHERE person_id = $1',
    [person],
  );
  return settingsFrom(rows[0]?.settings);
}

export async function saveSettings(db: Db, person: string, settings: Settings): Promise<void> {
  await db.query(
    `INSERT INTO notification_preference (person_id, settings) VALUES ($1, $2)
     ON CONFLICT (person_id) DO UPDATE SET settings = excluded.settings, saved_at = iter_now()`,
    [person, JSON.stringify(settings)],
  );
}
