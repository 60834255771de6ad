import { randomUUID } from 'node:crypto';
import type { ImportCounts } from './import-counts.js';

/** Counts the new calls of one import: said before they are published, and again when they are durable. */
export class NewCalls {
  private readonly importId = randomUUID();
  private revision = 0;
  private accepted = 0;
  private underWay = 0;

  constructor(
    private readonly counts: ImportCounts,
    private readonly campaign: string,
  ) {}

  /**
   * Before so many are published; those of which it was said before are durable. May be repeated until it resolves.
   *
   * @throws RetriableError
   */
  async begin(calls: number): Promise<void> {
    const { campaign, importId, counts } = this;
    const accepted = this.accepted + this.underWay;
    // Where nothing is new, there is nothing to say.
    if (calls > 0 || this.underWay > 0) {
      await counts.note({ campaign, importId, revision: this.revision + 1, accepted, underWay: calls });
      this.revision += 1;
    }
    this.accepted = accepted;
    this.underWay = calls;
  }
}
