/** A trouble the user can do something about: told in one message with its remedy, without a stack trace. */
export class Failure extends Error {
  /**
   * @param {string} message what is wrong
   * @param {string} [remedy] what to do about it
   * @param {string} [output] last lines of the log that say more
   */
  constructor(message, remedy = '', output = '') {
    super(message);
    this.name = 'Failure';
    this.remedy = remedy;
    this.output = output;
  }
}

/** Thrown out of whatever is under way when the user asks to stop. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

const diskFull = /ENOSPC|no space left on device/i;
export const diskFullRemedy = 'The disk is full: free some space, or put the data on another disk with --data DIR.';

/**
 * The text to show for an error.
 * @param {unknown} error
 * @returns {string} message, log lines and remedy; for an error nobody foresaw, its stack
 */
export function explain(error) {
  if (error instanceof AggregateError) return error.errors.map(explain).join('\n\n');
  if (error instanceof Failure) {
    const remedy = diskFull.test(error.output) ? diskFullRemedy : error.remedy;
    const output = error.output && `\n${error.output.replace(/^/gm, '  | ')}`;
    return `${error.message}${output}${remedy && `\n${remedy}`}`;
  }
  if (error instanceof Error && diskFull.test(error.message)) return diskFullRemedy;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
