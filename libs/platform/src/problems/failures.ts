/** Failed for now: doing the same again may succeed, and does no harm. */
export class RetriableError extends Error {
  override readonly name: string = 'RetriableError';
  readonly retriable = true;
}

/** Will fail again however often it is tried. */
export class PermanentError extends Error {
  override readonly name: string = 'PermanentError';
  readonly retriable = false;
}
