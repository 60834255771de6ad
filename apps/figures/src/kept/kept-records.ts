import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ClickHouse, Records } from '#clickhouse';
import { notFound } from '#platform';

const body = <T>(value: z.ZodType<T>) =>
  z.strictObject({
    campaign: z.string(),
    /** null: taken away. Earlier revisions are not asked for again. */
    value: value.nullable(),
  });

export interface Kept<T> {
  readonly id: string;
  readonly campaign: string;
  readonly value: T;
}

/** Small things of a campaign that people make, change and take away; this service alone, one at a time. */
export class KeptRecords<T> {
  private readonly records: Records<{ campaign: string; value: T | null }>;

  constructor(clickhouse: ClickHouse, kind: string, value: z.ZodType<T>) {
    this.records = new Records(clickhouse, kind, body(value));
  }

  /** Those of a campaign that are there. */
  async of(campaign: string): Promise<Kept<T>[]> {
    const all = await this.records.list();
    return all.flatMap(({ id, body }) =>
      body.campaign === campaign && body.value !== null ? [{ id, campaign, value: body.value }] : [],
    );
  }

  /** Durable when it resolves. */
  async make(campaign: string, value: T): Promise<Kept<T>> {
    const id = randomUUID();
    await this.records.put({ id, revision: 1, body: { campaign, value } });
    return { id, campaign, value };
  }

  /**
   * Replaces one. Durable when it resolves.
   *
   * @param decide what it becomes; null takes it away
   * @throws Problem 404, and what `decide` throws
   */
  async change(id: string, decide: (now: T) => T | null): Promise<Kept<T | null>> {
    const kept = await this.records.change(id, (now) => {
      if (!now || now.value === null) throw notFound('id', 'There is no such thing any more.');
      return { body: { campaign: now.campaign, value: decide(now.value) } };
    });
    return { id, ...kept };
  }
}
