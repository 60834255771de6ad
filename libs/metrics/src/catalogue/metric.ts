import type { Dimension } from './dimensions.js';
import type { Localized } from './localized.js';
import type { Measure } from './measure.js';

export const units = [
  'calls',
  'share',
  'minutes',
  'seconds',
  'volunteers',
  'countries',
  'regions',
  'calls per day',
  'calls per volunteer',
] as const;
export type Unit = (typeof units)[number];

/** A metric is data: one file declares it, one compiler turns it into SQL. */
export interface Metric {
  readonly name: string;
  /** Grows whenever the same calls could give another figure than before. */
  readonly version: number;
  /** Date from which this version is in use. */
  readonly since: string;
  readonly title: Localized;
  /** What exactly is counted, in words for a fact-checker. */
  readonly definition: Localized;
  readonly unit: Unit;
  /** Of a quotient: what stands above the line. */
  readonly numerator?: Localized;
  /** Of a quotient: what stands below the line. */
  readonly denominator?: Localized;
  /** Where the formula is from, if it is not our own. */
  readonly source?: string;
  readonly measure: Measure;
  /** Dimensions, and ends of the range, that make no sense for it, each with the reason. */
  readonly refuses: Partial<Readonly<Record<Dimension | 'from' | 'to', string>>>;
  /** Whether it may be published, once disclosure control has been applied. */
  readonly publishable: boolean;
}
