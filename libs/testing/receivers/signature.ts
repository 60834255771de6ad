import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Whether a webhook was signed with a secret, found out as docs/operations.md tells whoever receives it. */
export function isSigned(secret: string, headers: IncomingHttpHeaders, body: string): boolean {
  const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['callboard-signature'])) ?? [];
  return mac === createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
}
