/** One change of the schema. Once released it is never edited: the next change is the next number. */
export interface Migration {
  /** Counts from 1, without gaps. */
  readonly number: number;
  readonly name: string;
  /**
   * In order. Each can be repeated without harm (`IF NOT EXISTS`): a crash between a statement and the
   * note that the migration is done, or two services starting at once, repeat it.
   */
  readonly statements: readonly string[];
}
