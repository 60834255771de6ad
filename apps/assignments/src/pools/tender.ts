import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Readiness } from '#platform';
import { LostCalls } from '../lost-calls/lost-calls.js';
import { PoolTender } from './pool-tender.js';
import { Pools } from './pools.js';

/** Tends all pools, each by itself: while one is restored, which may take minutes, the others' lists are obeyed. */
@Injectable()
export class Tender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tenders: readonly PoolTender[];

  constructor(pools: Pools, lostCalls: LostCalls, readiness: Readiness) {
    this.tenders = pools.all().map((each) => {
      const tender = new PoolTender(each, lostCalls);
      readiness.add(`pool ${each.campaign.id}`, () => tender.check());
      return tender;
    });
  }

  onApplicationBootstrap(): void {
    for (const tender of this.tenders) tender.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.tenders.map((tender) => tender.stop()));
  }
}
