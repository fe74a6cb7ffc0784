import { Redis } from 'ioredis';
import { describeWithRedis, startRedis } from '../support/redis.js';

describeWithRedis('a Redis of the tests’ own', () => {
  it('keeps what it acknowledged through a kill -9 and a restart on the same port', async () => {
    const server = await startRedis();
    const client = new Redis(server.url, {
      lazyConnect: true,
      retryStrategy: () => null,
      disconnectTimeout: 50,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.set('kept', 'yes');
      await server.kill9();
      await server.restart();
      const again = new Redis(server.url, { disconnectTimeout: 50 });
      expect(await again.get('kept')).toBe('yes');
      expect((await again.config('GET', 'maxmemory-policy')) as string[]).toContain('noeviction');
      await again.quit();
    } finally {
      client.disconnect();
      await server.stop();
    }
  });
});
