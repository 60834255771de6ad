import { createHmac } from 'node:crypto';

/**
 * What the header `callboard-signature` says: `t=` the time in Unix seconds, `v1=` HMAC-SHA256 in hexadecimal, by the
 * secret of the webhook, over the time, a full stop and the body as it is sent. A receiver computes the same, compares
 * it in constant time, and refuses what is older than some minutes.
 */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
