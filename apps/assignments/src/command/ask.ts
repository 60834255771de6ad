import { z } from 'zod';
import { PermanentError } from '#platform';

/** Asks the running service. @throws PermanentError with what it says against it, or if it does not answer */
export async function ask(url: string, method: 'GET' | 'POST', token: string): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(url, { method, headers: { authorization: `Bearer ${token}` } });
  } catch (error) {
    throw new PermanentError(`callboard does not answer at ${url}: is it running?`, { cause: error });
  }
  if (answer.ok) return answer;
  const { detail } = z.object({ detail: z.string() }).parse(await answer.json());
  throw new PermanentError(detail);
}
