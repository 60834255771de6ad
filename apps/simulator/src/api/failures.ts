/** An answer that is neither a success nor worth another try. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    what: string,
    readonly status: number,
    problem: string,
  ) {
    super(`${what} was answered ${status}: ${problem.slice(0, 500)}`);
  }
}

/** Nothing answered, or everything answered "not now", for as long as we were ready to wait. */
export class OutOfPatience extends Error {
  override readonly name = 'OutOfPatience';

  constructor(what: string, last: { readonly status: number; readonly text: string; readonly error?: unknown }) {
    if (last.error === undefined) super(`${what} is still answered ${last.status}: ${last.text.slice(0, 500)}`);
    else super(`${what} is not answered`, { cause: last.error });
  }
}
