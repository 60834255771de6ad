import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { Campaigns, type Identity } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import type { MyWeekAnswer } from './my-week.schema.js';
import { storedPseudonym } from './stored-pseudonym.js';
import { volunteerIn } from './volunteer-in.js';

const days = 7;

const row = z.object({
  dials: z.coerce.number(),
  conversations: z.coerce.number(),
  minutes: z.coerce.number(),
  days: z.coerce.number(),
});

/** A call is stored under the day of its hand-out, which may be as long ago as an outcome may come late. */
const statement = `
SELECT count() AS dials, countIf(disposition IN ('conversation', 'partial')) AS conversations,
  sum(greatest(duration_minutes, 0)) AS minutes, uniqExact(toDate(called_at, {timeZone:String})) AS days
FROM calls FINAL
WHERE campaign = {campaign:String} AND volunteer = {volunteer:UInt64} AND kind = 'recorded'
  AND disposition != 'not_dialled' AND assigned_on >= {earliest:Date}
  AND toDate(called_at, {timeZone:String}) BETWEEN {from:Date} AND {to:Date}
SETTINGS do_not_merge_across_partitions_select_final = 1`;

/** Answers a volunteer about himself; whose calls are counted is what the token says, and nothing else. */
@Injectable()
export class MyWeek {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  /** @throws Problem 403 for a token that nobody got by joining */
  async of(identity: Identity): Promise<MyWeekAnswer> {
    const { sub, campaign } = volunteerIn(identity);
    const { timeZone, lateWindowDays } = this.campaigns.require(campaign);
    const { completeThrough } = await this.freshness.read();
    const today = Temporal.Now.plainDateISO(timeZone);
    const first = today.subtract({ days: days - 1 });
    const [from, to] = [first.toString(), today.toString()];
    const earliest = first.subtract({ days: lateWindowDays + 1 }).toString();
    const [counted] = await this.clickhouse.select(row, statement, {
      ...{ campaign, timeZone, from, to, earliest },
      volunteer: storedPseudonym(sub),
    });
    const { dials = 0, conversations = 0, minutes: talkMinutes = 0, days: active = 0 } = counted ?? {};
    return { campaign, timeZone, from, to, completeThrough, dials, conversations, talkMinutes, days: active };
  }
}
