import { Injectable } from '@nestjs/common';
import { findMetric } from '#metrics';
import { Campaigns, Problem } from '#platform';
import { comparedMetrics, haveSameTotals } from './day-figures.js';
import { DayLedger } from './day-ledger.js';
import { type Exported, LastSeenStore, type Whose } from './last-seen.js';
import { type Ledger, stateOf } from './ledger.js';
import { pointOf, restatedSince } from './point.js';
import type { RestatementsAcknowledgement, RestatementsAnswer } from './restatements.schema.js';
import { toldBy } from './told-by.js';

const definitions = comparedMetrics.flatMap((name) => findMetric(name) ?? []);

/** Which days have changed since somebody saw them. */
@Injectable()
export class Restatements {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly ledger: DayLedger,
    private readonly lastSeen: LastSeenStore,
  ) {}

  /** @throws Problem 404 @throws RetriableError while the figures are not complete */
  async since({ campaign, subject }: Whose): Promise<RestatementsAnswer> {
    const known = this.campaigns.require(campaign);
    const ledger = await this.ledger.of(known);
    const { look, exports } = await this.lastSeen.of({ campaign, subject });
    return {
      campaign,
      timeZone: known.timeZone,
      definitions: definitions.map(({ name, version }) => ({ metric: name, version })),
      ...{ asOf: ledger.asOf, through: ledger.through, state: stateOf(ledger) },
      look: look && { at: look.at, through: look.through, days: restatedSince(look, ledger) },
      exports: exports.flatMap((each) => restatedExport(each, ledger)),
    };
  }

  /** @throws Problem 404; 409 if days have changed since the answer that was looked at */
  async acknowledge({ campaign, state }: RestatementsAcknowledgement, subject: string): Promise<void> {
    const ledger = await this.ledger.of(this.campaigns.require(campaign));
    if (stateOf(ledger) !== state)
      throw new Problem({
        status: 409,
        title: 'Not what you have seen',
        detail: 'Days have changed since: ask again, look, and acknowledge that.',
      });
    await this.lastSeen.looked({ campaign, subject }, pointOf(ledger));
  }
}

/** Only of the days that the file is about, and of what it tells. */
function restatedExport({ id, file, path, from = '', to, point }: Exported, ledger: Ledger) {
  const told = toldBy(path);
  const days = restatedSince(point, ledger)
    .filter(({ day }) => day >= from && (to === undefined || day <= to))
    .filter((day) => !haveSameTotals(day.from, day.to) || day.groups.some(({ dimension }) => told.has(dimension)));
  return days.length === 0 ? [] : [{ id, file, path, at: point.at, days }];
}
