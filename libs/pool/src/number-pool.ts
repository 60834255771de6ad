import type { AssignmentSnapshot } from '#events';
import type { Rule } from './numbers/numbers.js';
import type { NextStep } from './rules/after-outcome.js';

/** What a call is, whichever number it gets. */
export type CallDetails = Omit<AssignmentSnapshot, 'region' | 'attempt' | 'volunteer'> & { readonly volunteer: string };

/** A number in a volunteer's hands, for a time. */
export interface Lease {
  /** The call that is made with it, as its events say it. */
  readonly call: AssignmentSnapshot;
  /** E.164. For the volunteer's eyes only. */
  readonly number: string;
  /** Exact. */
  readonly handedOutAt: Date;
  readonly expiresAt: Date;
  /** Whether its `issued` is known to be durable. Until then nobody may be told the number. */
  readonly confirmed: boolean;
}

export type HandOut =
  | { readonly kind: 'leased'; readonly lease: Lease }
  /** No number may be called now. */
  | { readonly kind: 'none'; readonly retryAfterSeconds: number }
  /** The volunteer has as many numbers as one may have at a time. */
  | { readonly kind: 'too-many' }
  /** The request was answered before, and its call is over. */
  | { readonly kind: 'over' }
  /** An organizer has stopped it. */
  | { readonly kind: 'paused' };

/** How a call went, by one of its versions. */
export interface Settlement {
  /** The highest one of a call counts, in whatever order they come. */
  readonly version: bigint;
  readonly next: NextStep;
}

/** How far a pool has come. */
export interface PoolStatus {
  readonly paused: boolean;
  /** How many calls were handed out, each counted when its `issued` was acknowledged. */
  readonly handedOut: number;
}

/** How far a pool has come that begins anew, or is looked through before it is worked with. */
export interface RebuildProgress {
  /** The archive is told what it does not know yet; what it knows is read; and whom nobody is to call is marked. */
  readonly step: 'archive' | 'read' | 'forbid';
  /** 0 to 1, of this step. */
  readonly share: number;
  /** Numbers that this step has dealt with. */
  readonly numbers: number;
}

/** What a volunteer's wish to change a lease came to. */
export type Change<T = unknown> =
  | ({ readonly kind: 'done' } & T)
  /** The lease is over: it ran out, was given back, or an outcome came. */
  | { readonly kind: 'over' }
  /** There is no such lease, or it is somebody else's. */
  | { readonly kind: 'unknown' };

/** A lease of which an event must become durable before the number is free. */
export interface Ending {
  readonly call: AssignmentSnapshot;
  readonly event: 'released' | 'expired';
}

/**
 * The numbers of one campaign, and who has which. Each method is one atomic step, so that any number of instances
 * may work at a time, and every one but `handOut` without a request id may be repeated freely.
 *
 * What leads from one state of a lease to the next:
 *
 *     issuing    -- confirm --> issued       -- settle, or a volunteer's release, or time --> see below
 *     issuing    -- abandon --> abandoning   -- the volunteer asks again --> issuing
 *     issuing, abandoning, left alone -- endings --> releasing
 *     issued     -- release --> releasing    -- finish --> released: the number is free at once
 *     issued, run out       -- endings --> expiring -- finish --> expired: free after the late window
 *     any of these          -- settle  --> settled: the number is closed, or rests
 *
 * All methods throw RetriableError when a store does not answer; then the step may or may not have been taken. While the
 * pool is looked through or begun anew they throw it after a second; only `stockUp` and `rebuild` wait for the end.
 */
export interface NumberPool {
  /**
   * Leases a number for a call. The same request of the same volunteer gets the same lease, and a lease of which
   * the volunteer was never told (`abandon`) is given to his next request.
   */
  handOut(details: CallDetails, requestId?: string): Promise<HandOut>;

  /** `issued` is durable: the lease runs. @returns false if it was taken back in the meantime */
  confirm(callId: string): Promise<boolean>;

  /** `issued` could not be published: the lease waits for the volunteer to ask again, then for `endings`. */
  abandon(callId: string): Promise<void>;

  /** Prolongs a running lease by its full time, at most to the end of the late window. */
  renew(callId: string, volunteer: string): Promise<Change<{ readonly expiresAt: Date }>>;

  /** The volunteer gives the number back. `ending` is to be published, then `finish`ed; absent if that was done. */
  release(callId: string, volunteer: string): Promise<Change<{ readonly ending?: Ending }>>;

  /** Whoever has the number asked never to be called: nobody will be handed it again. `index`: which it is. */
  doNotCall(callId: string, volunteer: string): Promise<Change<{ readonly index: number }>>;

  /**
   * The call has an outcome: ends its lease, also one that ran out, and decides what becomes of the number. A later
   * version decides anew, as long as the call leads to its number; it opens a number only if it was this call that
   * closed it, and if nobody was handed the number since.
   */
  settle(callId: string, settlement: Settlement): Promise<void>;

  /** Nobody will be handed the numbers that these rules speak of, for ever. */
  forbid(rules: readonly Rule[]): Promise<void>;

  /** Which of these calls it knows nothing of: what they were handed out for was lost with the store. */
  unknownAmong(callIds: readonly string[]): Promise<string[]>;

  /** Begins anew from what is archived. Numbers that are out are not handed out again; their leases are gone. */
  rebuild(): Promise<void>;

  /** How far that has come in this instance; undefined when it is not under way. Asks nobody. */
  rebuilding(): RebuildProgress | undefined;

  /** Stops handing out, or goes on; leases run on. Durable when it resolves. */
  pause(paused: boolean): Promise<void>;

  status(): Promise<PoolStatus>;

  /** What is to be done every second: draws numbers that are due, and what hand-outs have used up. */
  stockUp(): Promise<void>;

  /** Has the archive know what became of numbers. Not at once, so that times do not tell which call it was. */
  archiveNow(): Promise<void>;

  /** Leases that ran out or were left unconfirmed; not given to anybody else for some seconds. */
  endings(limit: number): Promise<Ending[]>;

  /** The event of an ending is durable: the lease is dropped, the number freed. */
  finish(callId: string): Promise<void>;
}
