import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { campaignId } from '#events';
import type { ImportCount } from './funnel.schema.js';

const counted = z.strictObject({
  campaign: campaignId,
  accepted: z.int().min(0),
  underWay: z.int().min(0),
  countedAt: z.iso.datetime(),
});

/** What importers say that they published, all imports of a campaign together. */
export interface Imported {
  /** At least so many calls are in the events by the time that was asked for, and at most so many. */
  readonly least: number;
  readonly most: number;
}

/**
 * Keeps how many new calls each import accepted, for the service that imports, which has no store. It is a record and no
 * event, so that nothing that happens to events happens to it.
 */
@Injectable()
export class ImportCounts {
  private readonly records: Records<z.infer<typeof counted>>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'import', counted);
  }

  /** Durable when it resolves. The same again changes nothing. */
  async put(importId: string, { campaign, revision, ...count }: ImportCount): Promise<void> {
    const body = { campaign, ...count, countedAt: new Date().toISOString() };
    await this.records.put({ id: `${campaign}/${importId}`, revision, body });
  }

  /** @param completeThrough until when every event is known to have been read; null: it is not known */
  async of(campaign: string, completeThrough: string | null): Promise<Imported> {
    const own = (await this.records.list()).map(({ body }) => body).filter((body) => body.campaign === campaign);
    const read = own.filter(({ countedAt }) => completeThrough !== null && countedAt < completeThrough);
    const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    return {
      least: sum(read.map(({ accepted }) => accepted)),
      most: sum(own.map(({ accepted, underWay }) => accepted + underWay)),
    };
  }
}
