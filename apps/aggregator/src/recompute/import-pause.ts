/** Milliseconds without an imported call after which an import counts as over. */
const lullMs = 3_000;

/** Milliseconds that counting waits for an import to end; one of millions of calls must not leave the board slow. */
const longestMs = 60_000;

/**
 * Says whether counting days had better wait: while an import goes on they would be counted few at a time, which takes
 * several times as long as all of them together, and takes it from the import.
 */
export class ImportPause {
  private since: number | undefined;

  /** @param lastImportedAt when the last imported call was stored; both in milliseconds since 1970 */
  isOn(lastImportedAt: number | undefined, now: number): boolean {
    if (lastImportedAt === undefined || now - lastImportedAt >= lullMs) {
      this.since = undefined;
      return false;
    }
    this.since ??= now;
    return now - this.since < longestMs;
  }
}
