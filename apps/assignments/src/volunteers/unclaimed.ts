import type { VolunteerSnapshot } from '#events';

type Description = Pick<VolunteerSnapshot, 'campaign' | 'country' | 'languages' | 'source'>;

/** Descriptions that are remembered at a time; beyond it a volunteer may be counted whom nobody is. */
const most = 10_000;

/**
 * Volunteers who were told that they could not join, though Kafka may have them: an acknowledgement can be lost.
 * Whoever next says the same of himself, most likely the same person again, becomes that volunteer. So nobody is
 * counted twice for having had to ask again.
 */
export class Unclaimed {
  private readonly byDescription = new Map<string, VolunteerSnapshot[]>();

  put(volunteer: VolunteerSnapshot): void {
    const key = keyOf(volunteer);
    const alike = this.byDescription.get(key);
    if (alike) alike.push(volunteer);
    else if (this.byDescription.size < most) this.byDescription.set(key, [volunteer]);
  }

  /** @returns one of that description, who is then no longer here */
  take(description: Description): VolunteerSnapshot | undefined {
    const key = keyOf(description);
    const alike = this.byDescription.get(key);
    const volunteer = alike?.pop();
    if (alike?.length === 0) this.byDescription.delete(key);
    return volunteer;
  }
}

const keyOf = ({ campaign, country, languages, source }: Description) =>
  JSON.stringify([campaign, country, languages, source]);
