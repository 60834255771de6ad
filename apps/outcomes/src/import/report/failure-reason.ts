import { PermanentError, RetriableError } from '#platform';

/** Why an import that was interrupted has ended. */
export class ImportInterrupted extends Error {
  override readonly name = 'ImportInterrupted';
}

/** Why the import ended early, for a person; undefined if we did not foresee it. */
export function failureReason(error: unknown): string | undefined {
  if (error instanceof RetriableError) return `A server did not answer in time: ${error.message}.`;
  if (error instanceof ImportInterrupted || error instanceof PermanentError) return `${error.message}.`;
  return undefined;
}
