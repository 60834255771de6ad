import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '#platform';
import type { Change } from '#pool';
import { Endings } from '../endings/endings.js';
import { Pools } from '../pools/pools.js';
import type { Volunteer } from '../volunteers/volunteer.js';

/** What a volunteer may do with a number that he was handed. All of it may be repeated. */
@Injectable()
export class Leases {
  constructor(
    private readonly pools: Pools,
    private readonly endings: Endings,
  ) {}

  /** Gives the number back. Resolves when that is durable. @throws RetriableError, and Problem 404 or 409 */
  async release({ campaign, pseudonym }: Volunteer, callId: string): Promise<void> {
    const { pool } = this.pools.require(campaign);
    const { ending } = done(await pool.release(callId, pseudonym));
    if (ending) await this.endings.publish(pool, ending);
  }

  /** Prolongs the lease. @returns until when. @throws RetriableError, and Problem 404 or 409 */
  async renew({ campaign, pseudonym }: Volunteer, callId: string): Promise<Date> {
    return done(await this.pools.require(campaign).pool.renew(callId, pseudonym)).expiresAt;
  }

  /** Whoever was called asked never to be called again. No event tells of it. @throws RetriableError, Problem 404 */
  async doNotCall({ campaign, pseudonym }: Volunteer, callId: string): Promise<void> {
    const { pool, doNotCall } = this.pools.require(campaign);
    const { index } = done(await pool.doNotCall(callId, pseudonym));
    doNotCall.add([{ kind: 'index', value: index }]);
  }
}

function done<T>(change: Change<T>): { readonly kind: 'done' } & T {
  switch (change.kind) {
    case 'done':
      return change;
    case 'unknown':
      throw notFound('callId', 'You have no such number, or its call was over long ago.');
    case 'over':
      throw new Problem({
        status: 409,
        title: 'The number is no longer yours',
        detail: 'Its time ran out, you gave it back, or an outcome was reported. An outcome can still be reported.',
      });
  }
}
