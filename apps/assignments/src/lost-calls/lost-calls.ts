import { Injectable } from '@nestjs/common';
import { ClickHouse } from '#clickhouse';
import { Clock } from '../clock.js';
import { Endings } from '../endings/endings.js';
import type { CampaignPool } from '../pools/pools.js';
import { openCalls } from './open-calls.js';

const dayMs = 86_400_000;
const atATime = 500;

/**
 * Ends calls whose lease was lost with Redis: they are open in the log, and nobody is left to end them. Whoever makes
 * such a call can still report it, for an outcome outranks an expiry.
 */
@Injectable()
export class LostCalls {
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly endings: Endings,
    private readonly clock: Clock,
  ) {}

  /** @returns how many there were @throws RetriableError; the rest is then ended the next time */
  async expire({ campaign, pool }: CampaignPool): Promise<number> {
    const start = this.clock.now().getTime() - (campaign.lateWindowDays + 1) * dayMs;
    const calls = await openCalls(this.clickhouse, campaign.id, new Date(start).toISOString().slice(0, 10));
    let ended = 0;
    for (let first = 0; first < calls.length; first += atATime) {
      const portion = calls.slice(first, first + atATime);
      const unknown = new Set(await pool.unknownAmong(portion.map(({ callId }) => callId)));
      const lost = portion.filter(({ callId }) => unknown.has(callId));
      await Promise.all(lost.map((call) => this.endings.publish(pool, { call, event: 'expired' })));
      ended += lost.length;
    }
    return ended;
  }
}
