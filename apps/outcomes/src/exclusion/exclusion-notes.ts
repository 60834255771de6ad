/** Who excludes whom, and how far it is. */
export interface ExclusionNote {
  readonly campaign: string;
  readonly volunteer: string;
  /** The organizer, by name. */
  readonly by: string;
  readonly note: string;
  /** Of the organizer's token. */
  readonly subject: string;
  /** false: about to begin; true: every retraction is durable. */
  readonly finished: boolean;
}

/** Notes who excludes whom: events carry no names. Also the token it is injected by. */
export abstract class ExclusionNotes {
  /** Durable when it resolves; the same again changes nothing. @throws RetriableError figures did not answer */
  abstract put(note: ExclusionNote): Promise<void>;
}
