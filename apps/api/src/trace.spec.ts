import { traceIdOf } from './trace.js';

describe('the trace', () => {
  it('is the one that was carried here', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(traceIdOf({ headers: { traceparent } })).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it.each([undefined, 'nonsense', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, '<script>'])(
    'is a new one instead of %p',
    (traceparent) => {
      const headers = traceparent === undefined ? {} : { traceparent };
      const [one, other] = [traceIdOf({ headers }), traceIdOf({ headers })];
      expect(one).toMatch(/^[0-9a-f]{32}$/);
      expect(one).not.toBe(other);
    },
  );
});
