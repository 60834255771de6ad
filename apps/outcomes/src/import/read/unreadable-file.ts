import { PermanentError } from '#platform';

/** From some line on there is no telling where rows begin. */
export class UnreadableFile extends PermanentError {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly line: number,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`the file cannot be read from line ${line} on: ${reason}`, options);
  }
}
