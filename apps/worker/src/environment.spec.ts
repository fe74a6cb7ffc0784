import { readEnvironment } from './environment.js';

const DATABASE_URL = 'postgresql://iter_app@localhost/iter';

describe('the environment of the worker', () => {
  it('keeps the queue in the database when no Redis is given', () => {
    expect(readEnvironment({ DATABASE_URL })).toEqual({
      databaseUrl: DATABASE_URL,
      backend: { kind: 'postgres', url: DATABASE_URL },
      health: null,
      mail: { smtp: null, pec: null, base: 'http://127.0.0.1:3000', concurrency: 4 },
    });
  });

  it('keeps the queue in Redis when one is given', () => {
    const { backend } = readEnvironment({ DATABASE_URL, REDIS_URL: 'redis://localhost' });
    expect(backend).toEqual({ kind: 'redis', url: 'redis://localhost' });
  });

  it('shows its health on this machine only, unless told otherwise', () => {
    expect(readEnvironment({ DATABASE_URL, ITER_PORT_HEALTH: '9000' }).health).toEqual({
      host: '127.0.0.1',
      port: 9_000,
    });
    const { health } = readEnvironment({ DATABASE_URL, ITER_PORT_HEALTH: '0', ITER_HOST_HEALTH: '0.0.0.0' });
    expect(health).toEqual({ host: '0.0.0.0', port: 0 });
  });

  it('refuses to start without a database, naming what to set', () => {
    expect(() => readEnvironment({})).toThrow('DATABASE_URL');
  });

  it.each(['high', '-1', '65536', '80.5', ' 80'])('refuses %j for a port, naming what to set', (port) => {
    expect(() => readEnvironment({ DATABASE_URL, ITER_PORT_HEALTH: port })).toThrow('ITER_PORT_HEALTH');
  });
});
