/** What people are told before they ask: every event, allowed or blocked, with all reasons, in every state. */
import { explain, type Actor } from '#engine';
import { calendarRef } from '#terms';
import type { Scene } from '../../libs/engine/testing/given.js';
import { opened as table, worked } from '../negotiation/testing/tables.js';
import { approve as approveReport, due, submit as submitReport } from '../reporting/testing/reports.js';
import { accountant, manager, officer, partner, publisher } from './testing/demonstration.js';
import {
  approve,
  ended,
  expire,
  nothing,
  observe,
  order,
  propose,
  silence,
  submit,
  yearly,
} from './testing/accounts.js';
import { drafted, inExecution, ready } from './testing/conventions.js';

const at = '2029-06-01T09:00:00Z';
const scenes: [string, Scene][] = [
  ['a new table', table],
  ['a table at work', worked],
  ['a report that is due', due],
  ['a report under check', due.after(submitReport())],
  ['a report that is approved', due.after(submitReport(), approveReport())],
  ['a convention in preparation', drafted()],
  ['a convention in force', inExecution()],
  ['a convention at its end', inExecution(yearly).after(expire)],
  ['an account submitted', ended(60_000_00).after(submit())],
  ['an account in hearing', ended(60_000_00).after(submit(), propose())],
  ['an account observed', ended(60_000_00).after(submit(), propose(), observe)],
  ['a balance', ended(60_000_00).after(submit(), approve(nothing))],
  ['a recovery', ended(90_000_00).after(submit(), propose(), silence, approve(), order(4_500_00))],
];
const actors: Actor[] = [officer, manager, accountant, publisher, partner];

describe.each(scenes)('in %s', (_name, scene) => {
  it.each(actors)('$role is told of every event, and why not', (by) => {
    for (const explained of explain(scene.workflow, scene.last.envelope, by, at, calendarRef())) {
      const { allowed, reasons, conditions } = explained;
      expect(allowed).toBe(reasons.length === 0);
      const said = [...reasons, ...conditions].flatMap((r) => [r.text.it, r.text.en, r.norm]);
      expect(said.filter((text) => text.trim() === '')).toEqual([]);
      expect(reasons.map((r) => r.text.it).filter((text) => text.includes('{'))).toEqual([]);
    }
  });
});

it('says everything that stands between a draft and its signature', () => {
  const { allowed, reasons } = drafted().explained('convention.sign', manager, '2025-12-15T09:00:00Z');
  expect(allowed).toBe(false);
  expect(reasons.map((r) => r.code)).toEqual([
    'determinationEffective',
    'groupingConstituted',
    'checksValid',
  ]);
  expect(ready().explained('convention.sign', manager, '2025-12-15T09:00:00Z')).toMatchObject({
    allowed: true,
  });
});
