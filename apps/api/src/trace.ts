import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace that the asker carries on (W3C Trace Context), or a new one. */
export function traceIdOf({ headers }: { headers: IncomingHttpHeaders }): string {
  const { traceparent } = headers;
  const carried = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return carried ?? randomBytes(16).toString('hex');
}
