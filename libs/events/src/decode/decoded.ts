import type { CallboardEvent } from '../envelope.js';

/** Why a record cannot be counted. A closed list: each is counted, and kept as a dead letter. */
export const rejectionReasons = [
  'empty',
  'too-large',
  'not-json',
  'not-a-cloudevent',
  'unknown-type',
  'wrong-topic',
  'invalid-data',
  'id-mismatch',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export interface Rejection {
  readonly reason: RejectionReason;
  /** What is wrong, for a person. Never contains a value of the record. */
  readonly detail: string;
}

export interface Accepted {
  readonly event: CallboardEvent;
  readonly version: bigint;
  readonly rejection?: never;
}

export type Decoded = Accepted | { readonly rejection: Rejection; readonly event?: never; readonly version?: never };

export const reject = (reason: RejectionReason, detail: string): Decoded => ({ rejection: { reason, detail } });
