import { isLoopback, Problem } from '#platform';
import { addressKey } from './address-key.js';
import { Lockout } from './lockout.js';

/** A try to get in that has begun. */
export interface Try {
  /** Whether the account has to wait now, if this was a failure. */
  readonly locks: boolean;
  /** It was no failure. */
  succeeded(): void;
}

/**
 * How often a password may be guessed: of one account, from wherever, and from one address, of whatever accounts.
 * Names that nobody has are counted like others, so that waiting tells nothing.
 */
export class Tries {
  private readonly ofAccounts: Lockout;
  /** Behind one address there may be many people. */
  private readonly ofAddresses: Lockout;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    // A quarter of an hour at the most: else whoever knows a name could keep its owner out for good.
    this.ofAccounts = new Lockout({ free: 5, firstWait: 30, longestWait: 900 }, now);
    this.ofAddresses = new Lockout({ free: 20, firstWait: 30, longestWait: 3600 }, now);
  }

  /** @throws Problem 429, with the time to wait, if there have been too many failures */
  begin(name: string, address: string): Try {
    const from = isLoopback(address) ? undefined : addressKey(address);
    const wait = Math.max(this.ofAccounts.wait(name), from === undefined ? 0 : this.ofAddresses.wait(from));
    if (wait > 0) throw tooManyFailures(wait);
    if (from !== undefined) this.ofAddresses.begin(from);
    const locks = this.ofAccounts.begin(name);
    return {
      locks,
      succeeded: () => {
        this.ofAccounts.forgive(name);
        if (from !== undefined) this.ofAddresses.takeBack(from);
      },
    };
  }

  /** Lets an account be tried again at once: its password is a new one. */
  forgive(name: string): void {
    this.ofAccounts.forgive(name);
  }
}

const tooManyFailures = (seconds: number) =>
  new Problem({
    status: 429,
    title: 'Too many failures',
    detail: `There have been too many wrong passwords. Try again in ${seconds} seconds.`,
    headers: { 'retry-after': String(seconds) },
  });
