import { saySuspensionUse, suspensionUse, type SuspensionUse } from './suspension-use.js';

const ended = { reason: 'art-2-c-7', from: '2026-03-02', to: '2026-03-12' } as const;
const use = (...given: Parameters<typeof suspensionUse>): SuspensionUse => {
  const found = suspensionUse(...given);
  if (!found) throw new Error('no cap');
  return found;
};

describe('the one suspension of art. 2 c. 7', () => {
  it('is thirty days long as long as nobody has opened it', () => {
    expect(use('art-2-c-7', [])).toMatchObject({ usedDays: 0, remainingDays: 30, from: null, until: null });
  });

  it('uses a day with each day, and ends by itself after thirty', () => {
    expect(use('art-2-c-7', [], { from: '2026-03-02', asOf: '2026-03-06' })).toMatchObject({
      usedDays: 4,
      remainingDays: 26,
      until: '2026-04-01',
    });
    expect(use('art-2-c-7', [], { from: '2026-03-02', asOf: '2026-05-01' })).toMatchObject({
      usedDays: 30,
      remainingDays: 0,
    });
  });

  it('leaves nothing once it has ended, however short it was', () => {
    expect(use('art-2-c-7', [ended])).toMatchObject({ usedDays: 10, remainingDays: 0 });
  });

  it('is not touched by suspensions for other reasons', () => {
    const other = { reason: 'art-10-bis', from: '2026-03-02', to: '2026-03-12' } as const;
    expect(use('art-2-c-7', [other])).toMatchObject({ usedDays: 0, remainingDays: 30 });
    expect(suspensionUse('art-10-bis', [other])).toBeNull();
  });

  it('says in both languages what was used and what is left', () => {
    const open = use('art-2-c-7', [], { from: '2026-03-02', asOf: '2026-03-06' });
    expect(saySuspensionUse(open, 'it')).toContain('Giorni usati: 4 su 30; ne restano 26.');
    expect(saySuspensionUse(open, 'it')).toContain('Riprende da solo il mercoledì 1 aprile 2026');
    expect(saySuspensionUse(open, 'en')).toContain('Days used: 4 of 30; 26 are left.');
    expect(saySuspensionUse(use('art-2-c-7', [ended]), 'it')).toContain('Non se ne può aprire un’altra.');
    expect(saySuspensionUse(use('art-2-c-7', []), 'en')).toContain('never used');
  });
});
