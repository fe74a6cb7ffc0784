/** The letters that a step would send, before it is taken: the words, the readers and the hours are those of the sending itself. */
import type { Pool } from 'pg';
import type { Effect, Recipient } from '#engine';
import { plusSeconds, type Language } from '#terms';
import { readerOf, type Composing } from './content/compose.js';
import { write, type Written } from './content/mail.js';
import { noticeMail } from './content/notice-mail.js';
import { readersOf, type Addressee, type Reader } from './recipients.js';
import { schedule, type Scheduled } from './schedule.js';
import { TRIED_FOR_SECONDS } from './tried.js';

/** `off`: its reader has switched it off. `held`: it waits for the digest of its reader. */
export type ForeseenReader = { name: string; how: 'now' | 'later' | 'held' | 'off' };

export type ForeseenLetter = Written & {
  notice: string;
  /** In which quality it is read: the name of a role or of an organisation. */
  capacity: string;
  language: Language;
  requiredBy: string | null;
  /** Empty: nobody holds that role or mandate today, and an incident would say so. */
  readers: ForeseenReader[];
};

type About = {
  title: string;
  procedure_id: string;
  workflow: string;
  workflow_version: number;
  workflow_hash: string;
  now: Date;
};

type Owed = Addressee & { notice: string; data: unknown };

/** One letter for each recipient and language, in the order in which they are owed. */
export async function foreseeLetters(
  pool: Pick<Pool, 'query'>,
  composing: Composing,
  caseId: string,
  effects: readonly Effect[],
): Promise<ForeseenLetter[]> {
  const { rows } = await pool.query<About>(
    `SELECT title, procedure_id, workflow, workflow_version, workflow_hash, iter_now() AS now FROM case_file WHERE id = $1`,
    [caseId],
  );
  const about = rows[0];
  if (!about) return [];
  const owed = effects.flatMap((effect): Owed[] =>
    effect.kind === 'notify'
      ? effect.to.map((to) => ({ ...addressed(to), procedure: about.procedure_id, ...effect }))
      : [],
  );
  const readers = await readersOf(pool, owed);
  const named = await namesOf(
    pool,
    owed.flatMap((one) => [one.organisation ?? [], readers(one).map(({ person }) => person)].flat()),
  );
  return owed.flatMap((one) => lettersTo(composing, { ...about, caseId, named }, one, readers(one)));
}

const addressed = (to: Recipient): Pick<Addressee, 'role' | 'organisation'> => ({
  role: 'role' in to ? to.role : null,
  organisation: 'organisation' in to ? to.organisation : null,
});

/** People and organisations by their identifiers. */
async function namesOf(pool: Pick<Pool, 'query'>, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT id, display_name AS name FROM person WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Known = About & { caseId: string; named: ReadonlyMap<string, string> };

function lettersTo(
  composing: Composing,
  { caseId, title, now, named, ...pinned }: Known,
  { notice, data, role, organisation }: Owed,
  readers: readonly Reader[],
): ForeseenLetter[] {
  const workflow = composing.procedure.pinned(pinned.workflow, pinned.workflow_version, pinned.workflow_hash);
  const requiredBy = workflow.requiredNotices[notice] ?? null;
  const spoken = new Set<Language>(readers.map(({ settings }) => settings.language));
  const languages: Language[] = spoken.size > 0 ? [...spoken] : ['it'];
  const at = now.toISOString();
  const toSchedule = {
    topic: `${workflow.name}.${notice}`,
    requiredBy,
    now: at,
    trueUntil: plusSeconds(at, TRIED_FOR_SECONDS),
  };
  return languages.map((language) => {
    const reader = readerOf(composing.procedure.definition.roles, {
      settings: { language },
      recipient_role: role,
      recipient_organisation: organisation,
      organisation_name: organisation === null ? null : (named.get(organisation) ?? null),
      required_by: requiredBy,
    });
    return {
      ...write(noticeMail({ case: { id: caseId, title }, workflow, notice, data }, reader, composing.base)),
      notice,
      capacity: 'role' in reader.capacity ? reader.capacity.role : reader.capacity.organisation,
      language,
      requiredBy,
      readers: readers
        .filter(({ settings }) => settings.language === language)
        .map(({ person, settings }) => ({
          name: named.get(person) ?? person,
          how: howOf(schedule(toSchedule, settings), at),
        })),
    };
  });
}

function howOf({ state, nextAt }: Scheduled, now: string): ForeseenReader['how'] {
  if (state === 'cancelled') return 'off';
  if (state === 'held') return 'held';
  return nextAt === now ? 'now' : 'later';
}
