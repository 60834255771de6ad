import type { Campaign } from '#platform';
import type { Extent } from '../../freshness/freshness.js';
import type { Thresholds } from '../settings/thresholds.js';
import type { Finding, Patience } from '../state/hysteresis.js';
import type { Facts } from './facts.js';
import type { RuleName } from './rule-names.js';

/** What a look has found, and the numbers that it found it by. */
export interface Look {
  readonly finding: Finding;
  readonly facts: Facts;
}

/** What can be asked by a rule. */
export interface Circumstances {
  readonly extent: Extent;
  readonly thresholds: Thresholds;
}

interface Common {
  readonly name: RuleName;
  readonly patience: Patience;
}

/** About the figures of a campaign: asked only while they are complete. */
export interface CampaignRule extends Common {
  readonly about: 'campaign';
  look(campaign: Campaign, circumstances: Circumstances): Promise<Look>;
}

/** About the data of all campaigns: how complete it is. */
export interface DataRule extends Common {
  readonly about: 'data';
  look(circumstances: Circumstances): Look;
}

export type Rule = CampaignRule | DataRule;

/** Nothing can be said. */
export const unknown: Look = { finding: 'unknown', facts: {} };
