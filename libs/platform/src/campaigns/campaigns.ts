import { notFound } from '../problems/problem.js';
import type { Campaign } from './campaign.js';

/** The campaigns that this installation runs. */
export class Campaigns {
  constructor(private readonly byId: ReadonlyMap<string, Campaign>) {}

  all(): Campaign[] {
    return [...this.byId.values()];
  }

  get(id: string): Campaign | undefined {
    return this.byId.get(id);
  }

  /** @throws Problem 404 that lists the campaigns there are */
  require(id: string): Campaign {
    const campaign = this.byId.get(id);
    if (!campaign)
      throw notFound('campaign', `There is no such campaign. There are: ${[...this.byId.keys()].join(', ')}.`);
    return campaign;
  }
}
