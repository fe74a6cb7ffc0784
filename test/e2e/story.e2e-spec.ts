import { iter } from '../support/command.js';
import { startTestPostgres } from '../support/postgres/index.js';

describe('the story of Crema 2026-2028', () => {
  it('runs from co-programming to the final account in under a minute, and its record holds', async () => {
    const server = await startTestPostgres();
    const env = { DATABASE_URL: server.applicationUrl, DATABASE_OWNER_URL: server.administratorUrl };

    const { code, stdout, stderr } = await iter(['story', '--json'], env);

    expect({ code, stderr }).toMatchObject({ code: 0 });
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ ok: true, ended: true });
    expect(told.verdict.broken).toEqual([]);
    expect(told.byClock).toBeGreaterThan(30);
    expect(told.refusals).toBeGreaterThanOrEqual(10);
  });
});
