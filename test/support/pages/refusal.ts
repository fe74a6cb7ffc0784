/** An application to a notice that binds itself to the notice of refusal (art. 10-bis), on a stage of the story. */
import { randomUUID } from 'node:crypto';
import { caseId, type Act, type Actor } from '#engine';
import { readEntries, type Entry } from '#ledger';
import { advance, readCase } from '#procedures';
import type { ExpressionContext } from '#workflows';
import {
  determination,
  ets,
  manager,
  officer,
  protocol,
  type DemoOrganisation,
} from '../../../apps/cli/src/story/cast.js';
import { document } from '../../../apps/cli/src/story/documents.js';
import { write } from '../../../libs/procedures/src/record.js';
import { addBirth, emptyBatch } from '../../../libs/procedures/src/writing.js';
import type { StoryWorld } from './story-world.js';

/** Before the closing of the story's notices. */
export const BEFORE_CLOSING = '2025-10-13T10:00';

/** When letters may go out. */
export type Moment = 'submission' | 'announcement' | 'decision';

type Mailing = (after: Moment) => Promise<void>;
const noMail: Mailing = () => Promise.resolve();

const MOTIVATION = 'Il candidato non era iscritto al RUNTS alla data della domanda.';

type Step = { type: string; data: object; by: Actor; act?: Act; occurredAt?: string };

/**
 * Takes the application of an organisation, born like that of another but with its own policy, to its end: announced, delivered,
 * answered, excluded. Its notice does not know it, so nothing that it tells is delivered. @returns its identifier
 */
export async function refuseWithNotice(world: StoryWorld, mail: Mailing = noMail): Promise<string> {
  const { id, take } = await announceRefusal(world, mail);
  await world.setNow('2025-10-22T11:00');
  await take({
    type: 'observations.file',
    data: { document: document('osservazioni') },
    by: ets.ginestra.representative,
  });
  await world.setNow('2025-10-24T11:00');
  const answer = 'Le osservazioni non provano che l’iscrizione fosse valida.';
  await take({
    type: 'application.exclude',
    data: { grounds: ['ETS'], motivation: MOTIVATION, answer },
    by: manager,
    act: determination('205', '2025-10-24', 'Esclusione'),
  });
  await mail('decision');
  return id;
}

/** The same application up to where its organisation may answer: announced, and delivered on 17 October 2025. */
export async function announceRefusal(world: StoryWorld, mail: Mailing = noMail) {
  const who = ets.ginestra;
  const id = await beginLike(world, who);
  const take = async (step: Step): Promise<void> => {
    const { name: _name, ...by } = step.by as Actor & { name?: string };
    const answer = await advance(world.path, { ...step, by, case: id, id: randomUUID() });
    if (!answer.ok) throw new Error(`"${step.type}" was refused: ${JSON.stringify(answer)}`);
  };
  const form = formOf(await lastForm(world), who);
  await take({ type: 'draft.save', data: { form }, by: who.representative });
  const signature = { path: 'digital-signature', evidence: document('firma') };
  await take({ type: 'application.submit', data: { signature }, by: who.representative });
  await mail('submission');
  await world.setNow('2025-10-17T10:00');
  await take({ type: 'admissibility.start', data: { noConflict: true }, by: officer });
  const reason = 'Iscrizione al RUNTS cancellata prima della domanda';
  await take({
    type: 'requirement.check',
    data: { requirement: 'ETS', outcome: 'unmet', reason, documents: [] },
    by: officer,
  });
  await take({ type: 'refusal.announce', data: { grounds: ['ETS'], motivation: MOTIVATION }, by: officer });
  await mail('announcement');
  await world.setNow('2025-10-17T12:00');
  const deliveredAt = '2025-10-17T09:30:00Z';
  const evidence = document('ricevuta di consegna');
  await take({
    type: 'delivery.prove',
    data: { organisation: who.id, deliveredAt, channel: 'pec', evidence },
    by: protocol,
    occurredAt: deliveredAt,
  });
  return { id, take };
}

async function beginLike(world: StoryWorld, who: DemoOrganisation): Promise<string> {
  const first = await firstOf(world);
  const parent = (await readCase(world.pool, first.parent))?.envelope;
  if (!parent) throw new Error('The notice is not there.');
  const [birth] = await readEntries(world.pool, first.id, { limit: 1 });
  const entry = JSON.parse(birth?.body.toString('utf8') ?? '{}') as Entry;
  const input = entry.data as unknown as Pick<ExpressionContext, 'parameters'>;
  const key = 'a90';
  const id = caseId(first.parent, 'expression-of-interest', key);
  const batch = emptyBatch();
  const self = { id, parent: first.parent, root: first.root, procedure: first.procedure };
  const policy = { value: 'self-bound' as const, norm: 'Avviso dimostrativo, art. 9' };
  const at =
    (await world.pool.query<{ at: Date }>('SELECT iter_now() AS at')).rows[0]?.at.toISOString() ?? '';
  addBirth(
    batch,
    world.path.procedure,
    { self, workflow: 'expression-of-interest', key, title: 'Domanda a90', organisation: who.id },
    { ...input, key, applicant: who.id, parameters: { ...input.parameters, tenBisPolicy: policy } },
    { by: { person: null, role: 'case' }, at, occurredAt: at, calendar: entry.calendar as never },
  );
  if (!(await write(world.pool, batch))) throw new Error('The application was not written.');
  return id;
}

type First = { id: string; parent: string; root: string; procedure: string };

async function firstOf({ pool }: StoryWorld): Promise<First> {
  const { rows } = await pool.query<First>(
    `SELECT c.id, c.parent_id AS parent, c.root_id AS root, c.procedure_id AS procedure FROM case_file c JOIN case_file p ON p.id = c.parent_id
     WHERE c.workflow = 'expression-of-interest' AND c.key = 'a5' AND p.key = 'co-progettazione-comune-2026-2028'`,
  );
  if (!rows[0]) throw new Error('The story has not come to its applications.');
  return rows[0];
}

type Form = { lead: string; members: { organisation: string }[] };

async function lastForm(world: StoryWorld): Promise<Form> {
  const { id } = await firstOf(world);
  const { rows } = await world.pool.query<{ form: Form }>(
    `SELECT snapshot->'context'->'form' AS form FROM case_file WHERE id = $1`,
    [id],
  );
  return rows[0]?.form as Form;
}

const formOf = (form: Form, { id }: DemoOrganisation): Form => ({
  ...form,
  lead: id,
  members: form.members.map((member) => ({ ...member, organisation: id })),
});
