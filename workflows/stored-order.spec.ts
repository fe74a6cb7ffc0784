import { calendarRef } from '#terms';
import { step, type Envelope, type Json } from '#engine';
import type { Ask, Scene } from '../libs/engine/testing/given.js';
import * as demo from './testing/demonstration.js';
import { convene, opened, session, set } from './negotiation/testing/tables.js';
import { closed, decides, files, open, starts } from './testing/notice.js';

/** The same data with every object's keys the other way round: a database keeps no order of keys. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

const asked = (scene: Scene, envelope: Envelope, ask: Ask) =>
  step(scene.workflow, scene.self, envelope, {
    data: {},
    occurredAt: ask.at,
    ...ask,
    calendar: calendarRef(),
  });

function sameEitherWay(scene: Scene, ask: Ask): void {
  const { envelope } = scene.last;
  const answer = asked(scene, envelope, ask);
  expect(answer.ok).toBe(true);
  expect(asked(scene, turned(envelope as unknown as Json) as unknown as Envelope, ask)).toEqual(answer);
}

describe('what is stored', () => {
  const many = () => {
    const names = Array.from({ length: 11 }, (_, index) => `Ente ${index + 1}`);
    const scene = open().after(...names.map((name) => starts(name)));
    return { scene, names, key: (index: number) => `a${index + 1}` };
  };

  it('opens the next application under the next number, in whatever order the register is kept', () => {
    const { scene } = many();
    sameEitherWay(scene, starts('Ente nuovo'));
    scene.when(starts('Ente nuovo')).owes({ kind: 'open-case', key: 'a12' });
  });

  it('finds the same doubles', () => {
    const { scene, names, key } = many();
    const filed = scene.after(
      ...names
        .slice(1)
        .map((_, index) => files(scene, key(index + 1), ['Ente comune', names[index + 1] ?? ''])),
    );
    sameEitherWay(filed, files(scene, 'a1', ['Ente comune']));
  });

  it('names what goes on side by side in the order of the machine', () => {
    const table = opened.after(set(), convene());
    expect(table.last.to).toBe('open.project.drafting + open.agreement.set');
    sameEitherWay(table, session());
  });

  it('hands over the same candidates in the same order', () => {
    const { scene, names, key } = many();
    const decided = scene.after(closed, ...names.map((name, index) => decides(scene, key(index), name)));
    sameEitherWay(decided, { type: 'evaluation.open', by: demo.officer, at: '2027-03-01T09:00:00Z' });
  });
});
