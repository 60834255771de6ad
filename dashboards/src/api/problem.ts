/** An answer that is not what was asked for, as RFC 9457 problem details say it. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0: nobody answered. */
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
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
  const { title, detail }: { title?: string; detail?: string } = await response.json();
  return new Problem(response.status, title ?? response.statusText, detail);
}
