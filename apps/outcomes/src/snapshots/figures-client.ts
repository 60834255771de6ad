import { PermanentError, RetriableError } from '#platform';
import { ServiceToken } from './service-token.js';

const timeout = 10_000;

/** Speaks with the figures service, as a service. */
export class FiguresClient {
  constructor(
    private readonly figuresUrl: string,
    private readonly token: ServiceToken,
  ) {}

  /**
   * What figures answers to JSON.
   *
   * @param path below `/v1/`
   * @throws RetriableError figures did not answer
   */
  async ask(path: string, body: object, signal?: AbortSignal): Promise<unknown> {
    return await this.post(path, body, async (response) => await response.json(), signal);
  }

  /** The same, where the answer says nothing. */
  async send(path: string, body: object): Promise<void> {
    await this.post(path, body, async (response) => await response.text());
  }

  private async post<T>(
    path: string,
    body: object,
    read: (response: Response) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const token = await this.token.get();
    try {
      const response = await fetch(new URL(`/v1/${path}`, this.figuresUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]),
      });
      if (response.ok) return await read(response);
      if (response.status >= 500) throw new RetriableError(`figures answered ${response.status}`);
      throw new PermanentError(`figures answered ${response.status}: ${await response.text()}`);
    } catch (error) {
      if (error instanceof PermanentError || error instanceof RetriableError) throw error;
      signal?.throwIfAborted();
      throw new RetriableError('figures could not be reached', { cause: error });
    }
  }
}
