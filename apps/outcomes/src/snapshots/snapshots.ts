import type { KnownCall } from './known-call.js';

/** Calls by id, and up to when the answer is complete. */
export interface Found {
  /** Every event published before this time has been taken into account; undefined if that is not known yet. */
  readonly completeThrough: Date | undefined;
  readonly calls: ReadonlyMap<string, KnownCall>;
}

/** The calls of a volunteer that are not retracted, and up to when the answer is complete. */
export interface FoundOfVolunteer {
  readonly completeThrough: Date | undefined;
  readonly calls: readonly { readonly callId: string; readonly assignedAt: string }[];
}

/** Looks up how calls stand. Also the token it is injected by. */
export abstract class Snapshots {
  /**
   * @param callIds at most 10,000; calls that are not known are left out of the answer
   * @throws RetriableError figures did not answer
   */
  abstract find(campaign: string, callIds: readonly string[], signal?: AbortSignal): Promise<Found>;

  /**
   * Whether the campaign has any call that was imported, as far as look-ups are complete by now.
   *
   * @throws RetriableError figures did not answer
   */
  abstract anyImported(campaign: string, signal?: AbortSignal): Promise<boolean>;

  /** @throws RetriableError figures did not answer */
  abstract findOfVolunteer(campaign: string, volunteer: string): Promise<FoundOfVolunteer>;
}
