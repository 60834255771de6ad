import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { campaignId, volunteerPseudonym } from '#events';
import { type Identity, Problem } from '#platform';
import { RetractVolunteer } from '../retract/retract-volunteer.js';
import type { ErasureReceipt } from './erasure-receipt.js';

const claims = z.object({ sub: volunteerPseudonym, campaign: campaignId });

/** Takes every call of a volunteer out of every figure, for ever, at the wish of that volunteer. */
@Injectable()
export class EraseVolunteer {
  constructor(private readonly retractVolunteer: RetractVolunteer) {}

  /**
   * Resolves when all retractions are durable. The same again retracts what is left, if anything.
   *
   * @throws Problem 403 for a token that nobody got by joining, 503 while figures are behind
   * @throws RetriableError figures or Kafka did not answer
   */
  async erase(identity: Identity): Promise<ErasureReceipt> {
    const { sub, campaign } = volunteerIn(identity);
    return { retracted: await this.retractVolunteer.retractAll(campaign, sub, 'erasure') };
  }
}

function volunteerIn({ claims: said }: Identity): z.infer<typeof claims> {
  const result = claims.safeParse(said);
  if (result.success) return result.data;
  throw new Problem({
    status: 403,
    title: 'Not a volunteer of a campaign',
    detail: 'Only who joined has calls to erase: POST /v1/volunteers gives the token that is needed here.',
  });
}
