import type { Rule } from '../numbers/numbers.js';

/** What the archive knows of a number: less than Redis, and no time finer than a day. */
export interface ArchivedState {
  readonly index: number;
  /** `out`: drawn, so that it may have been handed out, and nobody knows yet what became of it. */
  readonly status: 'out' | 'waiting' | 'closed' | 'exhausted' | 'forbidden';
  /** How often it was called. */
  readonly attempts: number;
  /** Days since 1970 (UTC): from when it may be called again; 0: at once. */
  readonly day: number;
}

/** How far a pool had come. */
export interface PoolMark {
  /** Counts how often the pool was begun anew in Redis. */
  readonly epoch: number;
  /** Counts the changes in Redis. A Redis that shows less has forgotten something. */
  readonly clock: number;
  readonly handedOut: number;
  readonly paused: boolean;
}

/** How many numbers were handed out for calls of an hour. */
export interface CountedHour {
  /** When it began, as `assignedAt` says it. */
  readonly hour: string;
  /** Leases that were begun. */
  readonly handedOut: number;
  /** Those of which an event is durable. */
  readonly acknowledged: number;
}

/** A stretch of time in which every hand-out was counted. Hours in it that are not mentioned had none. */
export interface Coverage {
  readonly since: Date;
  readonly through: Date;
}

/**
 * Where the state of a pool is kept for the case that Redis loses it. Nothing in it tells a number or a call.
 * All methods throw RetriableError when the store does not answer.
 */
export interface PoolArchive {
  /** The highest mark there is; undefined for a new pool. */
  mark(): Promise<PoolMark | undefined>;
  /** Durable when it resolves. */
  putMark(mark: PoolMark): Promise<void>;
  /** Durable when it resolves. Of two states of a number the one with the higher epoch, then the higher clock, holds. */
  putStates(at: Pick<PoolMark, 'epoch' | 'clock'>, states: readonly ArchivedState[]): Promise<void>;
  /** Durable when it resolves. All hours that the coverage has and that have changed since they were put. */
  putHours(at: Pick<PoolMark, 'epoch' | 'clock'>, coverage: Coverage, hours: readonly CountedHour[]): Promise<void>;
  /** Through when the hours of an epoch are known to be counted; undefined if none are. */
  countedThrough(epoch: number): Promise<Date | undefined>;
  /** Keeps rules that name no person: regions, and beginnings that thousands of numbers share. */
  putRules(rules: readonly Rule[]): Promise<void>;
  rules(): Promise<Rule[]>;
  /** States of the numbers from `first` up to `end`, without those that were never drawn. */
  states(first: number, end: number): Promise<ArchivedState[]>;
}
