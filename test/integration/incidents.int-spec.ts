import { randomUUID } from 'node:crypto';
import { derivedId } from '#engine';
import { createPerson, grantRole } from '#identity';
import { closeIncident, dispatch, expandIncidents, listIncidents, readIncident } from '#notify';
import { sweep } from '#procedures';
import { openWorld, type World } from '../support/procedure.js';

describe('a deadline at which the case refused', () => {
  let world: World;
  let officer: string;

  beforeEach(async () => {
    world = await openWorld();
    officer = await createPerson(world.pool, { displayName: 'Ada', email: 'ada@example.org' });
    const body = derivedId('body', 'demonstration');
    await grantRole(world.pool, { person: officer, role: 'procedure-officer', body, from: '2026-01-01' });
    // An application that nobody settles keeps the call from lapsing.
    await world.receive('A1');
    await world.setNow('2026-03-01T11:00:00Z');
    await sweep(world.path);
    await world.setNow('2026-04-01T00:00:00Z');
  });
  afterEach(() => world.end());

  const racing = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 4 }, work));
  const round = async () => {
    await racing(() => expandIncidents(world.path));
    const composing = { procedure: world.path.procedure, base: 'https://iter.example' };
    await dispatch({ pool: world.pool, composing, mailer: null, concurrency: 1 });
    return world.rows<{ state: string; subject: string; plain: string; person_id: string }>(
      `SELECT state, subject, plain, person_id FROM message WHERE kind = 'incident'`,
    );
  };
  const only = async () => {
    const [incident, ...more] = await listIncidents(world.pool, { limit: 10, status: 'open' });
    expect(more).toEqual([]);
    if (!incident) throw new Error('There is no incident.');
    return incident;
  };

  it('is one incident, however many workers ask', async () => {
    await racing(() => sweep(world.path));
    const incident = await only();
    expect(incident).toMatchObject({
      kind: 'deadline-refused',
      caseId: world.call,
      term: 'decision',
      role: 'manager',
      closedAt: null,
    });
    expect(incident.openedAt.toISOString()).toBe('2026-04-01T00:00:00.000Z');
    expect(JSON.stringify(incident.refusal)).toContain('allSettled');
  });

  it('is told to the officer once, with what happened, what to do and where it is closed', async () => {
    await sweep(world.path);
    const [letter, ...more] = await round();
    expect(more).toEqual([]);
    expect(await round()).toHaveLength(1);
    const { id } = await only();
    expect(letter).toMatchObject({ state: 'kept', person_id: officer });
    expect(letter?.subject).toBe('Termine scaduto senza effetto – Avviso');
    expect(letter?.plain).toContain('la pratica non ha accettato il passo');
    expect(letter?.plain).toContain(`https://iter.example/incidenti/${id}`);
  });

  it('is closed once, by somebody and for a reason, and nobody is written to about it any more', async () => {
    await sweep(world.path);
    const { id: incident } = await only();
    const closings = await racing(() =>
      closeIncident(world.pool, { incident, person: officer, reason: 'Deciso a mano.' }),
    );
    expect(closings.filter(Boolean)).toHaveLength(1);
    expect(await readIncident(world.pool, incident)).toMatchObject({
      closedBy: 'Ada',
      reason: 'Deciso a mano.',
      closedAt: new Date('2026-04-01T00:00:00Z'),
    });
    expect(await listIncidents(world.pool, { limit: 10, status: 'open' })).toEqual([]);
    expect(await round()).toMatchObject([{ state: 'cancelled', subject: null }]);
  });

  it('is never taken out of the record, nor what was written of it changed, not even by the owner', async () => {
    await sweep(world.path);
    const { id: incident } = await only();
    await closeIncident(world.pool, { incident, person: officer, reason: 'Deciso a mano.' });
    for (const change of [
      `UPDATE incident SET said = '{"it": "altro", "en": "other"}'`,
      'DELETE FROM incident',
      `UPDATE incident_closing SET reason = 'altra'`,
      'DELETE FROM incident_closing',
    ])
      await expect(world.owner.query(change)).rejects.toThrow('Incidents and who closed them are kept');
    const closing = { incident: randomUUID(), person: officer, reason: ' ' };
    await expect(closeIncident(world.pool, closing)).rejects.toThrow();
  });
});
