/** How far an import is. */
export interface ImportCount {
  readonly campaign: string;
  /** Of the import, and nothing else. */
  readonly importId: string;
  /** One more each time: the highest one holds. */
  readonly revision: number;
  /** New calls whose events are durable. */
  readonly accepted: number;
  /** New calls that are about to be published: if the import ends here, nobody knows of how many it was done. */
  readonly underWay: number;
}

/** Keeps what imports have counted themselves, so that the events can be held against it. Also the token it is injected by. */
export abstract class ImportCounts {
  /** Durable when it resolves; the same again changes nothing. @throws RetriableError figures did not answer */
  abstract note(count: ImportCount): Promise<void>;
}
