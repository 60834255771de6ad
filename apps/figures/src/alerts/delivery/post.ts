import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { publicOnly, whyNotTo } from './reachable.js';

/** Milliseconds until the answer must be there. */
const timeoutMs = 10_000;

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts JSON, and follows no redirect: only what was allowed is ever asked.
 *
 * @returns the status; rejects where there is no answer, or the address may not be asked
 */
export async function post({ url, headers, body }: Post, allowsPrivate: boolean): Promise<number> {
  const target = new URL(url);
  const refusal = whyNotTo(target, allowsPrivate);
  if (refusal !== undefined) throw new Error(refusal);
  const request = target.protocol === 'https:' ? overHttps : overHttp;
  return await new Promise<number>((resolve, reject) => {
    const sent = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'callboard' },
        // A connection of its own: one that is kept might be to an address that was allowed once.
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(allowsPrivate ? {} : { lookup: publicOnly }),
      },
      (response) => {
        // What it says is of no use here, and might be endless.
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
