import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { Campaigns } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import type { ImportedAnswer, ImportedRequest } from './imported.schema.js';

const row = z.object({ found: z.number() });

/** An imported call has a UUID of version 8, all others of version 4. Whatever became of it: it is there. */
const statement = `
SELECT 1 AS found FROM calls
WHERE campaign = {campaign:String} AND substring(toString(call_id), 15, 1) = '8'
LIMIT 1`;

/** Tells whether there is anything that an import could meet again, so that a first one need not look up each call. */
@Injectable()
export class ImportedCalls {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  async find({ campaign }: ImportedRequest): Promise<ImportedAnswer> {
    const { id } = this.campaigns.require(campaign);
    const extent = await this.freshness.read();
    const rows = await this.clickhouse.select(row, statement, { campaign: id });
    return { ...extent, anyImported: rows.length > 0 };
  }
}
