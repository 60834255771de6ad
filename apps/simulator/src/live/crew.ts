import type { CallboardApi } from '../api/callboard-api.js';
import { planVolunteer } from '../people/volunteers.js';
import type { Tally } from '../report/tally.js';

/** The volunteers who have joined so far; each joins when first needed. */
export class Crew {
  private readonly tokens = new Map<number, Promise<string>>();

  constructor(
    private readonly api: CallboardApi,
    private readonly campaign: string,
    private readonly seed: number,
    private readonly tally: Tally,
  ) {}

  /** The token of the volunteer of that number. One who could not join tries again the next time. */
  async tokenOf(number: number): Promise<string> {
    const known = this.tokens.get(number) ?? this.join(number);
    this.tokens.set(number, known);
    try {
      return await known;
    } catch (error) {
      this.tokens.delete(number);
      throw error;
    }
  }

  private async join(number: number): Promise<string> {
    const token = await this.api.join(this.campaign, planVolunteer(this.seed, number));
    this.tally.add('volunteers joined');
    return token;
  }
}
