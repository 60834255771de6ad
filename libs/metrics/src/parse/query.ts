import type { MetricName } from '../catalogue/catalogue.js';
import type { Dimension } from '../catalogue/dimensions.js';

/** What the campaign says that a query can be about. */
export interface Scope {
  readonly campaign: string;
  /** IANA name of the zone whose days figures have. */
  readonly timeZone: string;
  /** The campaign's regions, each with the district it is in, if any. */
  readonly regions: readonly { readonly code: string; readonly district?: string }[];
}

/** Only calls whose value of the dimension is one of these. */
export interface Filter {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

/** A question: metrics x dimensions x filters x range. Whoever has one may rely on every part being valid. */
export interface FiguresQuery {
  readonly campaign: string;
  readonly metrics: readonly MetricName[];
  readonly by: readonly Dimension[];
  /** First day in the campaign's zone, included. */
  readonly from?: string;
  /** Last day in the campaign's zone, included. */
  readonly to?: string;
  readonly where: readonly Filter[];
  /** Versions of definitions, where they are not the present ones. */
  readonly versions?: Versions;
  /** Days whose figures are asked for as well. */
  readonly compared?: Range;
}

/** Version numbers by the names of metrics. */
export type Versions = Readonly<Partial<Record<MetricName, number>>>;

/** Days in the campaign's zone, both included. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** A part of the question that is wrong, and what would be right where that can be listed. */
export interface Fault {
  readonly field: string;
  readonly message: string;
  readonly allowed?: readonly string[];
}
