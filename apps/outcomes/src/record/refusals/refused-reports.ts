/** A report that was refused, for it cannot be true. */
export interface RefusedReport {
  readonly campaign: string;
  readonly volunteer: string;
  /** The same for every report of one call, and telling nothing of it. */
  readonly refusal: string;
  /** Of the hand-out, in UTC. */
  readonly day: string;
}

/** Keeps that there were such reports: they become no events. Also the token it is injected by. */
export abstract class RefusedReports {
  /** Durable when it resolves; the same again changes nothing. @throws RetriableError figures did not answer */
  abstract keep(report: RefusedReport): Promise<void>;
}
