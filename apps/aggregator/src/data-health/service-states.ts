import { z } from 'zod';
import type { Readiness } from '#platform';
import { type ServiceName, type ServiceState, serviceNames } from './data-health.schema.js';

/** Milliseconds. A service gives its own dependencies two seconds. */
const patienceMs = 3_000;

const problem = z.object({ detail: z.string() });

/** How each service is, by what it says of itself at `/ready`. */
export class ServiceStates {
  /** @param urls of the other services */
  constructor(
    private readonly urls: Readonly<Record<Exclude<ServiceName, 'aggregator'>, string>>,
    private readonly readiness: Readiness,
  ) {}

  /** Of all services; never fails, and takes no longer than the slowest may. */
  async all(): Promise<ServiceState[]> {
    return await Promise.all(
      serviceNames.map((service) => (service === 'aggregator' ? this.own() : ask(service, this.urls[service]))),
    );
  }

  private async own(): Promise<ServiceState> {
    const failures = Object.entries(await this.readiness.failures());
    const detail = failures.map(([name, reason]) => `${name}: ${reason}`).join('; ');
    return { service: 'aggregator', ...(detail === '' ? ready : { state: 'not-ready', detail }) };
  }
}

const ready = { state: 'ready', detail: null } as const;

async function ask(service: ServiceName, url: string): Promise<ServiceState> {
  try {
    const response = await fetch(new URL('/ready', url), { signal: AbortSignal.timeout(patienceMs) });
    const body = await response.text();
    return { service, ...(response.ok ? ready : { state: 'not-ready', detail: detailOf(response.status, body) }) };
  } catch (error) {
    return { service, state: 'no-answer', detail: whyNot(error) };
  }
}

/** In the words of the service, if they are problem details. */
function detailOf(status: number, body: string): string {
  const { data } = problem.safeParse(jsonOf(body));
  return data?.detail ?? `answered ${status}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Whatever it is, it is no problem document: the status says enough.
  }
}

function whyNot(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: Error };
  return name === 'TimeoutError' ? `no answer within ${patienceMs} ms` : (cause?.message ?? message);
}
