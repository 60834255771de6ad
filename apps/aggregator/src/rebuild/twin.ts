import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';
import { callColumns } from '../rows/call-rows.js';
import { insertsUnderWayEnd } from './inserts-under-way.js';
import { type Note, Notes } from './notes.js';

const row = z.object({ name: z.string(), uuid: z.string(), definition: z.string() });

const tables = `
SELECT name, toString(uuid) AS uuid, substring(create_table_query, position(create_table_query, '(')) AS definition
FROM system.tables
WHERE database = currentDatabase() AND name IN ('calls', 'calls_rebuilt', 'call_events_to_calls_rebuilt')`;

/**
 * A second table of calls, made from the events while the first one serves, which then takes its place in one step.
 *
 * Why nothing is lost meanwhile, whoever inserts: a view feeds the twin just as another feeds `calls`. Once the inserts
 * have ended that had begun before the view was there, each event either is in `call_events`, where it is read, or
 * comes by the view, or both; both are the same row twice. After the exchange the two views go on feeding both tables,
 * and an insert that had begun before feeds both as well, under whichever name: so the old one can be dropped once
 * those inserts have ended. Replacing partitions instead would lose what is inserted between their copying and their
 * replacing, and holding the aggregators back would need all of them to agree.
 *
 * Why it may be killed at any moment: the twin, its view and the note of what was read stay, and are taken up by the
 * next one. A twin knows the table that it is to replace; one that has done so, or is left over, is never used again.
 */
export class Twin {
  private readonly notes: Notes;

  private constructor(
    private readonly clickhouse: ClickHouse,
    private readonly uuid: string,
    private note: Note,
    private placed: boolean,
  ) {
    this.notes = new Notes(clickhouse);
  }

  /** The one that an earlier rebuild left unfinished, or a new one. */
  static async open(clickhouse: ClickHouse): Promise<Twin> {
    const notes = new Notes(clickhouse);
    const { calls, twin, isFed } = await lookAt(clickhouse);
    const unfinished = await notes.of(calls.uuid);
    if (unfinished && !unfinished.isCounted) return new Twin(clickhouse, calls.uuid, unfinished, true);
    const note = twin && (await notes.of(twin.uuid));
    if (twin && note && isFed && note.replaces === calls.uuid && twin.definition === calls.definition)
      return new Twin(clickhouse, twin.uuid, note, false);
    return await begin(clickhouse, notes);
  }

  /** Up to where the events have been read; undefined: not one has. */
  get through(): Note['through'] {
    return this.note.through;
  }

  /** Whether it is `calls` by now. */
  get isInPlace(): boolean {
    return this.placed;
  }

  /** Notes that all events up to this day are in the twin. */
  async readThrough(through: NonNullable<Note['through']>): Promise<void> {
    await this.noteDown({ through });
  }

  /** The twin becomes `calls`, and the old one goes. Not to be done by two at a time: the second would undo it. */
  async takePlace(): Promise<void> {
    await this.clickhouse.command('EXCHANGE TABLES calls AND calls_rebuilt');
    this.placed = true;
    await clearAway(this.clickhouse);
  }

  /** Notes that nothing is left to be done. */
  async finish(): Promise<void> {
    await clearAway(this.clickhouse);
    await this.noteDown({ isCounted: true });
  }

  private async noteDown(change: Partial<Note>): Promise<void> {
    this.note = { ...this.note, ...change };
    await this.notes.put(this.uuid, this.note);
  }
}

async function begin(clickhouse: ClickHouse, notes: Notes): Promise<Twin> {
  await clearAway(clickhouse);
  await clickhouse.command('CREATE TABLE calls_rebuilt AS calls');
  await clickhouse.command(
    `CREATE MATERIALIZED VIEW call_events_to_calls_rebuilt TO calls_rebuilt
     AS SELECT ${callColumns.join(', ')} FROM call_events`,
  );
  await insertsUnderWayEnd(clickhouse);
  const { calls, twin } = await lookAt(clickhouse);
  if (!twin) throw new Error('calls_rebuilt is gone: somebody else works on the tables');
  // Noted last: a twin without a note is not whole, and is cleared away.
  await notes.put(twin.uuid, { replaces: calls.uuid, through: null, isCounted: false });
  return await Twin.open(clickhouse);
}

/** The view first: inserts that still feed by it are waited for. */
async function clearAway(clickhouse: ClickHouse): Promise<void> {
  await clickhouse.command('DROP VIEW IF EXISTS call_events_to_calls_rebuilt');
  await insertsUnderWayEnd(clickhouse);
  await clickhouse.command('DROP TABLE IF EXISTS calls_rebuilt SETTINGS max_table_size_to_drop = 0');
}

async function lookAt(clickhouse: ClickHouse) {
  const found = new Map((await clickhouse.select(row, tables)).map((each) => [each.name, each]));
  const calls = found.get('calls');
  if (!calls) throw new Error('there is no table of calls: start callboard once before');
  return { calls, twin: found.get('calls_rebuilt'), isFed: found.has('call_events_to_calls_rebuilt') };
}
