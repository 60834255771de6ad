import { z } from 'zod';
import { type ClickHouse, Records } from '#clickhouse';

const note = z.object({
  /** Identity of the table whose place it shall take. One that has taken it, or was itself replaced, is no twin any more. */
  replaces: z.string(),
  /** The last day whose events were read into it; they are read in order. */
  through: z.object({ campaign: z.string(), assignedOn: z.string() }).nullable(),
  /** Whether the rollups have been counted from it. */
  isCounted: z.boolean(),
});
export type Note = z.infer<typeof note>;

/** How far a rebuild has come: of each table that was made by one, by the identity that ClickHouse gave it. */
export class Notes {
  private readonly records: Records<Note>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'rebuild', note);
  }

  async of(table: string): Promise<Note | undefined> {
    return (await this.records.get(table))?.body;
  }

  /** Durable when it resolves. */
  async put(table: string, body: Note): Promise<void> {
    const known = await this.records.get(table);
    await this.records.put({ id: table, revision: (known?.revision ?? 0) + 1, body });
  }
}
