import { readEnvironment } from './environment.js';

const DATABASE_URL = 'postgresql://iter_app@localhost/iter';

describe('the environment', () => {
  it('needs a database, and has a value for the rest', () => {
    expect(readEnvironment({ DATABASE_URL })).toEqual({
      DATABASE_URL,
      PORT: 3000,
      HOST: '127.0.0.1',
      ITER_MODE: 'service',
    });
  });

  it('names every variable that is wrong', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x',
      PORT: '70000',
      ITER_MODE: 'test',
      ITER_OPERATOR_TOKEN: 'short',
    };
    expect(() => readEnvironment(wrong)).toThrow(/DATABASE_URL[^]*PORT[^]*ITER_MODE[^]*ITER_OPERATOR_TOKEN/);
  });

  it('lists the proxies that are believed', () => {
    const { ITER_TRUSTED_PROXIES } = readEnvironment({
      DATABASE_URL,
      ITER_TRUSTED_PROXIES: '10.0.0.1, 10.0.1.0/24',
    });
    expect(ITER_TRUSTED_PROXIES).toEqual(['10.0.0.1', '10.0.1.0/24']);
  });
});
