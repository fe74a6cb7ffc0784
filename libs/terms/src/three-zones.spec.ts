import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

const inZone = (zone: string, args: string[]) =>
  run(process.execPath, args, { cwd: root, env: { ...process.env, TZ: zone, NODE_NO_WARNINGS: '1' } });

describe('the properties hold whatever the zone of the process', () => {
  it.each([
    ['UTC', '0'],
    ['Europe/Rome', '-60'],
    ['America/Los_Angeles', '480'],
  ])(
    'in a process that runs in %s',
    async (zone, offset) => {
      const clock = await inZone(zone, [
        '-p',
        "String(new Date('2026-01-15T12:00:00Z').getTimezoneOffset())",
      ]);
      expect(clock.stdout.trim()).toBe(offset);
      const jest = [
        '--experimental-vm-modules',
        'node_modules/jest/bin/jest.js',
        '--selectProjects',
        'unit',
        '--ci',
      ];
      const { stderr } = await inZone(zone, [
        ...jest,
        '--runTestsByPath',
        'libs/terms/src/properties.spec.ts',
        'libs/terms/src/vectors.spec.ts',
      ]);
      expect(stderr).toContain('Test Suites: 2 passed, 2 total');
    },
    60_000,
  );
});
