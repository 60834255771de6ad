/** A telephone number of the pool. */
export interface PoolNumber {
  /** E.164, such as `+99900000042`. Only its volunteer may ever see it: no event, log or table holds it. */
  readonly number: string;
  /** ISO 3166-2, or `unknown`. */
  readonly region: string;
}

/** The numbers of a campaign, counted from 0. The order in which they are called is not theirs to decide. */
export interface Numbers {
  readonly size: number;
  /** @param index 0 to `size` - 1 */
  at(index: number): PoolNumber;
}
