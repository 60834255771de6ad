import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { campaignId } from '#events';
import { notFound } from '#platform';
import { type Point, point } from './point.js';

/** So many of one person, in one campaign; the oldest are forgotten. */
const mostExports = 20;

const exported = z.strictObject({
  id: z.string(),
  file: z.string(),
  path: z.string(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  point,
});
export type Exported = z.infer<typeof exported>;

const lastSeen = z.strictObject({
  campaign: campaignId,
  subject: z.string(),
  look: point.nullable(),
  /** The latest first. */
  exports: z.array(exported),
});
export type LastSeen = z.infer<typeof lastSeen>;

/** Whose, and of which campaign. */
export type Whose = Pick<LastSeen, 'campaign' | 'subject'>;

/** What somebody has seen of a campaign last: when looking at it, and in files that were taken away. */
@Injectable()
export class LastSeenStore {
  private readonly records: Records<LastSeen>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'last-seen', lastSeen);
  }

  async of(whose: Whose): Promise<LastSeen> {
    return (await this.records.get(idOf(whose)))?.body ?? nothing(whose);
  }

  /** Durable when it resolves. */
  async looked(whose: Whose, look: Point): Promise<void> {
    await this.change(whose, (now) => ({ ...now, look }));
  }

  /**
   * The same question again, in the same form, takes the place of the file before. Durable when it resolves.
   *
   * @param beside rows of `records` of other kinds: there together with it, or none of them
   */
  async exported(whose: Whose, taken: Omit<Exported, 'id'>, beside: readonly object[]): Promise<void> {
    const id = createHash('sha256').update(taken.path).digest('hex').slice(0, 16);
    const replaced = (now: LastSeen) => [{ id, ...taken }, ...now.exports.filter((each) => each.id !== id)];
    await this.change(whose, (now) => ({ ...now, exports: replaced(now).slice(0, mostExports) }), beside);
  }

  /** Durable when it resolves. @throws Problem 404 */
  async forget(whose: Whose, id: string): Promise<void> {
    await this.change(whose, (now) => {
      if (!now.exports.some((each) => each.id === id)) throw notFound('id', 'There is no such file any more.');
      return { ...now, exports: now.exports.filter((each) => each.id !== id) };
    });
  }

  private async change(whose: Whose, step: (now: LastSeen) => LastSeen, beside: readonly object[] = []) {
    await this.records.change(idOf(whose), (now) => ({ body: step(now ?? nothing(whose)), beside }));
  }
}

const idOf = ({ campaign, subject }: Whose) => `${campaign}/${subject}`;
const nothing = (whose: Whose): LastSeen => ({ ...whose, look: null, exports: [] });
