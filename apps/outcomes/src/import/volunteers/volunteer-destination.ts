import { createEvent, type VolunteerSnapshot } from '#events';
import type { Campaign } from '#platform';
import type { EventPublisher } from '../../publish/event-publisher.js';
import { originNow } from '../../publish/origin.js';
import type { Destination, Taken } from '../import-run.js';
import { patienceMs } from '../publish/persist.js';
import { publishAll } from '../publish/publish-all.js';

export interface VolunteerDestinationOptions {
  readonly campaign: Campaign;
  readonly publisher: EventPublisher;
  readonly signal: AbortSignal;
}

/** Publishes that volunteers have joined. Nothing is looked up: the same row is the same event, and counts once. */
export class VolunteerDestination implements Destination<VolunteerSnapshot> {
  constructor(private readonly options: VolunteerDestinationOptions) {}

  async take(volunteers: readonly VolunteerSnapshot[]): Promise<Taken[]> {
    const { publisher, campaign, signal } = this.options;
    const origin = originNow(campaign.timeZone);
    const joined = (volunteer: VolunteerSnapshot) => createEvent('org.callboard.volunteer.joined', volunteer, origin);
    await publishAll(publisher, volunteers, joined, { milliseconds: patienceMs, signal });
    return volunteers.map(() => 'accepted');
  }
}
