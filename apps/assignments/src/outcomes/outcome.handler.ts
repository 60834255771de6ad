import { Controller, Logger } from '@nestjs/common';
import { decodeEvent, type OutcomeSnapshot, type RetractionSnapshot } from '#events';
import { BatchHandler, type BatchHandlerMethod, isOfImportedCall, type RecordBatch } from '#kafka';
import { afterOutcome, afterRetraction } from '#pool';
import { Pools } from '../pools/pools.js';

/** Steps that are taken side by side. */
const atATime = 500;

/** Lets the pool know how calls went: their leases are over, their numbers closed or resting. */
@Controller()
export class OutcomeHandler {
  private readonly logger = new Logger(OutcomeHandler.name);

  constructor(private readonly pools: Pools) {}

  /** @throws RetriableError; a version that was settled changes nothing, so the batch may come again */
  @BatchHandler('outcomes')
  async settle({ slices }: RecordBatch): ReturnType<BatchHandlerMethod> {
    // Of imported calls no number of the pool was called: they are not even read.
    const own = slices.flatMap(({ records }) => records.filter((record) => !isOfImportedCall(record)));
    const values = own.map(({ value }) => value);
    for (let first = 0; first < values.length; first += atATime)
      await Promise.all(values.slice(first, first + atATime).map((value) => this.settleOne(value)));
  }

  private async settleOne(value: Buffer | null): Promise<void> {
    const { event, version, rejection } = decodeEvent(value, 'outcomes');
    if (rejection) {
      // The aggregator keeps it as a dead letter; here there is nothing to do with it.
      this.logger.warn(`an outcome cannot be read: ${rejection.reason}`);
      return;
    }
    const { campaign, callId } = event.data as Pick<OutcomeSnapshot, 'campaign' | 'callId'>;
    const open = this.pools.get(campaign);
    const next =
      event.type === 'org.callboard.outcome.recorded'
        ? afterOutcome((event.data as OutcomeSnapshot).disposition, open?.campaign.calling.pauseMinutes)
        : afterRetraction((event.data as RetractionSnapshot).reason);
    if (next) await open?.pool.settle(callId, { version, next });
  }
}
