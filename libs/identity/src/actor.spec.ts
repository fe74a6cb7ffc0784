import { actorFor, actorsFor } from './actor.js';
import type { Place, Viewer } from './viewer.js';

const place: Place = { body: 'north', procedure: 'notice', organisation: 'alfa' };

const viewer = (given: Partial<Viewer>): Viewer => ({
  person: { id: 'p', displayName: 'P', email: 'p@example.org', demonstration: true },
  grants: [],
  mandates: [],
  actsFor: null,
  expiresAt: '2026-11-21T10:00:00.000Z',
  ...given,
});

const grant = (role: string, body = 'north', procedure: string | null = null) => ({ role, body, procedure });
const mandate = (organisation: string) => ({
  id: `mandate of ${organisation}`,
  organisation,
  organisationName: organisation,
});

describe('who acts', () => {
  it('is nobody without a role there', () => {
    const elsewhere = viewer({ grants: [grant('manager', 'south'), grant('manager', 'north', 'another')] });
    expect(actorsFor(elsewhere, place)).toEqual([]);
    expect(actorFor(elsewhere, place, { taking: ['manager'] })).toEqual({ ok: false, why: 'no-role' });
  });

  it('is the role that the event takes, of several', () => {
    const both = viewer({ grants: [grant('procedure-officer'), grant('manager', 'north', 'notice')] });
    expect(actorFor(both, place, { taking: ['manager'] })).toEqual({
      ok: true,
      actor: { person: 'p', role: 'manager' },
    });
  });

  it('is a role that is held even when the event takes none of them, so that the refusal names it', () => {
    const officer = viewer({ grants: [grant('procedure-officer')] });
    expect(actorFor(officer, place, { taking: ['manager'] })).toMatchObject({
      actor: { role: 'procedure-officer' },
    });
  });

  it('is the role that is named, if it is held', () => {
    const both = viewer({ grants: [grant('procedure-officer'), grant('manager')] });
    expect(actorFor(both, place, { wanted: 'manager', taking: ['procedure-officer'] })).toMatchObject({
      actor: { role: 'manager' },
    });
    expect(actorFor(both, place, { wanted: 'clock' })).toEqual({ ok: false, why: 'role-not-held' });
  });

  it('counts a role given twice once', () => {
    const twice = viewer({ grants: [grant('manager'), grant('manager', 'north', 'notice')] });
    expect(actorsFor(twice, place)).toHaveLength(1);
  });
});

describe('for whom a partner acts', () => {
  const actorOf = (given: Partial<Viewer>, at = place) =>
    actorFor(viewer(given), at, { taking: ['ets-representative'] });

  it('is the organisation that the case is about', () => {
    expect(actorOf({ mandates: [mandate('beta'), mandate('alfa')] })).toEqual({
      ok: true,
      actor: {
        person: 'p',
        role: 'ets-representative',
        onBehalfOf: 'alfa',
        mandate: 'mandate of alfa',
      },
    });
  });

  it('is the one chosen for the session before all', () => {
    expect(actorOf({ mandates: [mandate('beta'), mandate('alfa')], actsFor: 'beta' })).toMatchObject({
      actor: { onBehalfOf: 'beta', mandate: 'mandate of beta' },
    });
  });

  it('is the first mandate where the case is about nobody', () => {
    const call = { ...place, organisation: null };
    expect(actorOf({ mandates: [mandate('beta'), mandate('alfa')] }, call)).toMatchObject({
      actor: { onBehalfOf: 'beta' },
    });
  });

  it('is nobody when the mandate of the chosen one is over', () => {
    expect(actorOf({ mandates: [mandate('alfa')], actsFor: 'beta' })).toEqual({ ok: false, why: 'no-role' });
  });
});
