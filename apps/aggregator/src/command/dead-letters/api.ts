import { type ApiAccess, PermanentError } from '#platform';
import type { Letter, LettersAnswer, WholeLetter } from '../../dead-letters/letters.schema.js';
import type { Task } from './options.js';

/** An answer that is no success, in the words of the service. */
export class Refused extends PermanentError {
  override readonly name = 'Refused';
}

type ListTask = Extract<Task, { kind: 'list' }>;

const pageSize = '200';

/** The dead letters of an installation, over its API. @throws Refused, PermanentError if it cannot be reached */
export class DeadLettersApi {
  constructor(private readonly access: ApiAccess) {}

  /** All of them, page by page. */
  async list({ reason, which }: Pick<ListTask, 'reason' | 'which'>): Promise<Letter[]> {
    const all: Letter[] = [];
    const query = new URLSearchParams({ limit: pageSize });
    if (reason) query.set('reason', reason);
    if (which !== 'all') query.set('outstanding', String(which === 'outstanding'));
    for (;;) {
      const { letters, next } = await this.ask<LettersAnswer>('GET', `?${query}`);
      all.push(...letters);
      if (next === null) return all;
      query.set('cursor', next);
    }
  }

  async show(id: string): Promise<WholeLetter> {
    return await this.ask('GET', `/${encodeURIComponent(id)}`);
  }

  async resolve(action: 'replay' | 'waive', id: string, request: { by: string; note?: string }): Promise<Letter> {
    return await this.ask('POST', `/${encodeURIComponent(id)}/${action}`, request);
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const { url, token } = this.access;
    const response = await fetch(new URL(`/api/v1/dead-letters${path}`, url), {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new PermanentError(`${url} cannot be reached.`, { cause: error });
    });
    if (!response.ok) throw new Refused(await refusalOf(response));
    return (await response.json()) as T;
  }
}

interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

async function refusalOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.includes('json')) return `The answer was ${response.status}.`;
  const { detail, errors = [] } = (await response.json()) as ProblemDetails;
  return [detail ?? `The answer was ${response.status}.`, ...errors.map((e) => `  ${e.field}: ${e.message}`)].join(
    '\n',
  );
}
