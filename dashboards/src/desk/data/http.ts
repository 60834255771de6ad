/** Nobody waits longer for an answer on a bad line; the same request is sent again. */
const patienceMs = 20_000;

/** An answer that is not what was asked for (RFC 9457), or none: status 0. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly title: string,
    /** What is wrong and what to do, as the service says it. */
    readonly detail: string,
    readonly fields: readonly string[] = [],
    readonly retryAfterMs?: number,
    readonly type = 'about:blank',
  ) {
    super(`${status} ${detail}`);
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    return this.status === 0 || [408, 425, 429].includes(this.status) || this.status >= 500;
  }
}

interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/**
 * Sends a request to the services of this origin.
 * @param path below `/api/v1`
 * @throws Refused
 */
export async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(`/api/v1${path}`, { method, ...init, signal, cache: 'no-store' }).catch(
    (cause: unknown) => {
      throw new Refused(0, 'Unreachable', String(cause));
    },
  );
  if (response.ok) return response;
  throw await refusalOf(response);
}

async function refusalOf(response: Response): Promise<Refused> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (!isProblem) {
    // Whoever speaks otherwise is not ours: a gateway, a hotel's sign-in page. It decides nothing.
    return new Refused(response.status < 500 ? 502 : response.status, response.statusText, response.statusText);
  }
  const { type, title = '', detail = '', errors = [] }: ProblemBody = await response.json();
  const said = errors.length > 0 ? errors.map(({ field, message }) => `${field} ${message}`).join('; ') : detail;
  return new Refused(
    response.status,
    title,
    said,
    errors.map(({ field }) => field),
    retryAfterMs,
    type,
  );
}

/** As `send`, and reads the JSON of the answer. @throws Refused also for what is none */
export async function sendForJson<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  try {
    return await response.json();
  } catch (cause) {
    throw new Refused(0, 'Unreadable', String(cause));
  }
}
