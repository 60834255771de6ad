import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { Campaigns } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import { instantOf } from '../freshness/instants.js';
import type { CallsOfVolunteerAnswer, CallsOfVolunteerRequest } from './calls-of-volunteer.schema.js';
import { storedPseudonym } from './stored-pseudonym.js';

const row = z.object({ call_id: z.string(), assigned_at: z.string().transform(instantOf) });

/** A retracted call names no volunteer any more. */
const statement = `
SELECT call_id, assigned_at FROM calls FINAL
WHERE campaign = {campaign:String} AND volunteer = {volunteer:UInt64}
ORDER BY call_id
SETTINGS do_not_merge_across_partitions_select_final = 1`;

/** Finds the calls of a volunteer, for the service that erases them. */
@Injectable()
export class CallsOfVolunteer {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  async find({ campaign, volunteer }: CallsOfVolunteerRequest): Promise<CallsOfVolunteerAnswer> {
    const { id } = this.campaigns.require(campaign);
    const extent = await this.freshness.read();
    const parameters = { campaign: id, volunteer: storedPseudonym(volunteer) };
    const rows = await this.clickhouse.select(row, statement, parameters);
    return { ...extent, calls: rows.map(({ call_id: callId, assigned_at: assignedAt }) => ({ callId, assignedAt })) };
  }
}
