import fc from 'fast-check';
import { caseId } from '#engine';
import { advance, sweep, verifyAll, type Answer, type Command } from '#procedures';
import {
  ets,
  manager,
  officer,
  openCall,
  openWorld,
  organisation,
  type World,
} from '../support/procedure.js';

let world: World;
beforeAll(async () => (world = await openWorld({ poolSize: 12 })));
afterAll(() => world.end());

const keys = ['A', 'B', 'C'];

/** What somebody does: asks a case, perhaps twice under one identifier, perhaps at a revision seen before; or the worker runs. */
type Deed =
  | {
      kind: 'ask';
      on: string;
      type: string;
      data: object;
      by: Command['by'];
      sent: number;
      seen: number | null;
    }
  | { kind: 'sweep' };

const asks = (on: string, type: string, data: object, by: Command['by']) =>
  fc
    .record({
      sent: fc.integer({ min: 1, max: 3 }),
      seen: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 }),
    })
    .map((how): Deed => ({ kind: 'ask', on, type, data, by, ...how }));

const key = fc.constantFrom(...keys);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: key.chain((k) => asks('call', 'application.receive', { key: k, organisation }, officer)),
  },
  { weight: 3, arbitrary: key.chain((k) => asks(k, 'amount.ask', { amountCents: 7, purpose: 'x' }, ets)) },
  { weight: 3, arbitrary: key.chain((k) => asks(k, 'rescue.open', { missing: ['x'] }, officer)) },
  { weight: 2, arbitrary: key.chain((k) => asks(k, 'rescue.open', { missing: ['y'] }, manager)) },
  { weight: 2, arbitrary: key.chain((k) => asks(k, 'rescue.answer', { documents: ['x'] }, ets)) },
  { weight: 4, arbitrary: key.chain((k) => asks(k, 'question.ask', { text: 'why' }, ets)) },
  { weight: 1, arbitrary: key.chain((k) => asks(k, 'application.withdraw', {}, ets)) },
  { weight: 2, arbitrary: fc.constant<Deed>({ kind: 'sweep' }) },
);

/** Waves one after the other; within a wave everybody acts at once. */
const waves = fc.array(fc.array(deed, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 6 });

let run = 0;

async function play(story: Deed[][]) {
  const call = await openCall(world.pool, `run-${++run}`);
  const acknowledged = new Map<string, Answer[]>();
  let serial = 0;
  for (const wave of story)
    await Promise.all(
      wave.flatMap((one): Promise<unknown>[] => {
        if (one.kind === 'sweep') return [sweep(world.path)];
        const id = `${run}-${++serial}`;
        const target = one.on === 'call' ? call : caseId(call, 'application', one.on);
        const command: Command = {
          case: target,
          type: one.type,
          data: one.data,
          by: one.by,
          id,
          ...(one.seen === null ? {} : { ifRevision: one.seen }),
        };
        const answers: Answer[] = [];
        acknowledged.set(`${target} ${id}`, answers);
        return Array.from({ length: one.sent }, () =>
          advance(world.path, command).then((answer) => void answers.push(answer)),
        );
      }),
    );
  await sweep(world.path);
  return { call, acknowledged };
}

describe('whatever several people, retries and the worker do at the same time', () => {
  it('leaves one unbroken chain a case, one effect a command, a snapshot equal to the fold, and every tell told once', async () => {
    await fc.assert(
      fc.asyncProperty(waves, async (story) => {
        const { call, acknowledged } = await play(story);
        const cases = [call, ...keys.map((k) => caseId(call, 'application', k))];
        const recorded = (await Promise.all(cases.map((id) => world.entries(id)))).flat();
        const commands = recorded.map((entry) => `${entry.case} ${entry.command}`);
        expect(new Set(commands).size).toBe(commands.length);
        for (const [command, answers] of acknowledged) {
          const taken = answers.filter((answer) => answer.ok);
          expect(commands.filter((one) => one === command)).toHaveLength(taken.length > 0 ? 1 : 0);
          expect(new Set(taken.map((answer) => answer.revision)).size).toBeLessThanOrEqual(1);
          expect(taken.filter((answer) => !answer.repeated).length).toBe(taken.length > 0 ? 1 : 0);
        }
        const questions = recorded.filter((entry) => entry.event === 'question.ask').length;
        expect(recorded.filter((entry) => entry.event === 'question.received')).toHaveLength(questions);
        const endings = recorded.filter((entry) => entry.outcome !== null && entry.case !== call).length;
        expect(recorded.filter((entry) => entry.event === 'application.settled')).toHaveLength(endings);
        expect(await world.rows(`SELECT FROM tell WHERE status <> 'delivered'`)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const { broken, entries } = await verifyAll(world.path);
    expect(broken).toEqual([]);
    expect(entries).toBeGreaterThan(100);
  });
});
