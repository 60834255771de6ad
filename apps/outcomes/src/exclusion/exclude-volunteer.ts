import { Injectable } from '@nestjs/common';
import { Campaigns, type Identity } from '#platform';
import { RetractVolunteer } from '../retract/retract-volunteer.js';
import { ExclusionNotes } from './exclusion-notes.js';
import type { ExclusionReceipt, ExclusionRequest } from './exclusion-request.js';

/** Within so many milliseconds of the note nobody hands the volunteer a number any more. */
const refusedAfterMs = 3000;

/** Takes every call of a volunteer out of every figure, for ever, because an organizer does not believe them. */
@Injectable()
export class ExcludeVolunteer {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly notes: ExclusionNotes,
    private readonly retractVolunteer: RetractVolunteer,
  ) {}

  /**
   * Resolves when all retractions are durable. Who decides is noted before the first of them, for afterwards nothing
   * speaks against the volunteer any more. Whatever ends in between leaves the volunteer in the review queue, his
   * exclusion begun, some of his calls perhaps still counted; the same again retracts what is left, and ends it.
   *
   * @throws Problem 404 for a campaign that is not known, 503 while figures are behind
   * @throws RetriableError figures or Kafka did not answer
   */
  async exclude(volunteer: string, request: ExclusionRequest, { subject }: Identity): Promise<ExclusionReceipt> {
    const { id: campaign } = this.campaigns.require(request.campaign);
    const note = { ...request, campaign, volunteer, subject };
    await this.notes.put({ ...note, finished: false });
    const refusedFrom = new Date(Date.now() + refusedAfterMs);
    const retracted = await this.retractVolunteer.retractAll(campaign, volunteer, 'fraud', refusedFrom);
    await this.notes.put({ ...note, finished: true });
    return { retracted };
  }
}
