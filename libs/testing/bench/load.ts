import autocannon, { type Request, type Result } from 'autocannon';
import type { Reports } from './reports.js';

export interface LoadOptions {
  /** Where reports are posted to. */
  readonly url: string;
  readonly reports: Reports;
  readonly connections: number;
  readonly seconds: number;
  /** Ends it earlier. */
  readonly until?: Promise<unknown>;
  /** Requests a second, all connections together. Without it as many as are answered. */
  readonly rate?: number;
}

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Posts reports. @throws Error if any is not answered 202 */
export async function load({ url, reports, connections, seconds, until, rate }: LoadOptions): Promise<Load> {
  const options = {
    url,
    connections,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        method: 'POST' as const,
        headers: { 'content-type': 'application/json' },
        setupRequest: (request: Request) => ({ ...request, body: JSON.stringify(reports.take()) }),
      },
    ],
  };
  const result = await new Promise<Result>((resolve, reject) => {
    const running = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
    const stop = () => running.stop();
    void until?.then(stop, stop);
  });
  const { errors, non2xx, requests, duration, latency } = result;
  if (errors + non2xx > 0 || requests.total === 0)
    throw new Error(`${url}: ${requests.total} reports answered, ${non2xx} of them refused; ${errors} failed`);
  return { perSecond: requests.total / duration, p50: latency.p50, p99: latency.p99 };
}
