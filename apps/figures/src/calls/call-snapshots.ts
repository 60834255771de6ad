import { Injectable } from '@nestjs/common';
import { ClickHouse } from '#clickhouse';
import { Campaigns } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import { callEventOf } from './call-event-of.js';
import type { SnapshotsAnswer, SnapshotsRequest } from './snapshots.schema.js';
import { eventColumns, type StoredEvent, storedEvent } from './stored-event.js';

/** Parameters travel in the address, of which ClickHouse takes 128 kB a value. */
const idsAtOnce = 2000;

const statement = `
SELECT ${eventColumns} FROM calls FINAL
WHERE campaign = {campaign:String} AND call_id IN {callIds:Array(UUID)}
ORDER BY call_id
SETTINGS do_not_merge_across_partitions_select_final = 1`;

/** Looks up how calls stand, for services that correct or import them. */
@Injectable()
export class CallSnapshots {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  async find({ campaign, callIds }: SnapshotsRequest): Promise<SnapshotsAnswer> {
    const { id } = this.campaigns.require(campaign);
    const extent = await this.freshness.read();
    const ids = [...new Set(callIds)];
    const rows: StoredEvent[] = [];
    for (let first = 0; first < ids.length; first += idsAtOnce) {
      const some = ids.slice(first, first + idsAtOnce);
      rows.push(...(await this.clickhouse.select(storedEvent, statement, { campaign: id, callIds: some })));
    }
    return { ...extent, calls: rows.map(callEventOf) };
  }
}
