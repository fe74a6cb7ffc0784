import { computeTerm, observationsWindow, tenBisSuspension } from './index.js';

const notice = { communicatedOn: '2026-10-12', receivedOn: '2026-10-13' };
const term = { count: 30, unit: 'days', kind: 'act', norm: 'regolamento' } as const;

describe('the notice of the reasons against a request', () => {
  it('leaves ten days for observations, with both readings of the last one', () => {
    expect(observationsWindow('2026-11-04')).toEqual({
      raw: '2026-11-14',
      strict: '2026-11-14',
      lenient: '2026-11-16',
    });
    const crema = { version: 'it-2026.1', municipality: 'crema' };
    expect(observationsWindow('2027-05-31', crema, { patronDay: 'roll' })).toEqual({
      raw: '2027-06-10',
      strict: '2027-06-11',
      lenient: '2027-06-11',
    });
  });

  it('suspends from the communication until ten days after the observations', () => {
    const suspension = tenBisSuspension({ ...notice, observationsOn: '2026-10-19' });
    expect(suspension).toEqual({
      reason: 'art-10-bis',
      from: '2026-10-12',
      to: '2026-10-29',
      fact: 'osservazioni presentate il 2026-10-19',
    });
    const computed = computeTerm({
      term,
      start: '2026-10-01',
      startFact: 'istanza',
      suspensions: [suspension],
    });
    expect(computed).toMatchObject({ raw: '2026-11-17', suspendedDays: 17 });
  });

  it('without observations suspends until the ten days from receipt expire', () => {
    const suspension = tenBisSuspension(notice);
    expect(suspension).toMatchObject({ from: '2026-10-12', to: '2026-10-23', fact: 'nessuna osservazione' });
  });

  it('reads the end of the window as the body chose', () => {
    const end = (restartAfter10bis: 'raw-window' | 'strict-window' | 'lenient-window') =>
      tenBisSuspension({ communicatedOn: '2026-11-04', receivedOn: '2026-11-04' }, undefined, {
        restartAfter10bis,
      }).to;
    expect([end('raw-window'), end('strict-window'), end('lenient-window')]).toEqual([
      '2026-11-14',
      '2026-11-14',
      '2026-11-16',
    ]);
  });

  it('takes observations until the lenient reading of the last day, and later ones move nothing', () => {
    const filed = (observationsOn: string) =>
      tenBisSuspension({ communicatedOn: '2026-11-04', receivedOn: '2026-11-04', observationsOn });
    expect(filed('2026-11-16').to).toBe('2026-11-26');
    expect(filed('2026-11-17')).toEqual({
      reason: 'art-10-bis',
      from: '2026-11-04',
      to: '2026-11-14',
      fact: 'osservazioni tardive del 2026-11-17',
    });
  });

  it('is refused when its dates are not in order, and taken when they coincide', () => {
    const day = '2026-10-12';
    expect(tenBisSuspension({ communicatedOn: day, receivedOn: day, observationsOn: day }).to).toBe(
      '2026-10-22',
    );
    expect(() => tenBisSuspension({ communicatedOn: '2026-10-14', receivedOn: '2026-10-13' })).toThrow(
      'non sono in ordine',
    );
    expect(() => tenBisSuspension({ ...notice, observationsOn: '2026-10-12' })).toThrow('non sono in ordine');
    expect(() => tenBisSuspension({ ...notice, observationsOn: '2026-10-32' })).toThrow('non esiste');
  });
});
