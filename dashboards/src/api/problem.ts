/** An answer that is not what was asked for, as RFC 9457 problem details say it. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0: nobody answered. */
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
    /** Names of the fields that are wrong. */
    readonly fields: readonly string[] = [],
    /** Seconds to wait before asking again, if it says so. */
    readonly retryAfter?: number,
  ) {
    super(detail ?? title);
    this.name = 'Problem';
  }

  /** Whether nobody is signed in, or not any more. */
  get signedOut(): boolean {
    return this.status === 401;
  }

  /** Whether asking again later may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Reads what an unsuccessful answer says about itself; what is no problem document counts by its status alone. */
export async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (!isProblem) return new Problem(response.status, response.statusText, undefined);
  const { title, detail, errors = [] }: Said = await response.json();
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem(
    response.status,
    title ?? response.statusText,
    detail,
    errors.map(({ field }) => field),
    ...(Number.isFinite(wait) ? [wait] : []),
  );
}

interface Said {
  title?: string;
  detail?: string;
  errors?: { field: string }[];
}
