/** The answers of the figures service that the board reads. */

/** A text in every language that is complete. */
export interface Localized {
  en: string;
  ru: string;
}

export type Dimension = 'day' | 'country' | 'region' | 'district' | 'language' | 'disposition' | 'sentiment';

export type MetricName =
  | 'assignments'
  | 'dials'
  | 'live-contacts'
  | 'conversations'
  | 'positive-conversations'
  | 'neutral-conversations'
  | 'negative-conversations'
  | 'positive-conversation-rate'
  | 'talk-time'
  | 'active-volunteers'
  | 'countries'
  | 'calls-per-day';

/** One figure. Counts have a value only. */
export interface Cell {
  value: number | null;
  numerator?: number;
  denominator?: number;
  /** Wilson interval of a rate. */
  interval?: [number, number] | null;
  /** Conversations without a recorded sentiment. */
  unrecorded?: number;
  /** The rate if none, or all, of the unrecorded had been positive. */
  bounds?: [number, number] | null;
}

/** The values of the dimensions asked for, and one cell a metric. */
export type Row = Partial<Record<Dimension, string>> & Partial<Record<MetricName, Cell>>;

export interface FiguresAnswer {
  campaign: string;
  asOf: string;
  completeThrough: string | null;
  timeZone: string;
  deadLetters: number;
  definitions: { metric: MetricName; version: number }[];
  status: 'internal';
  rows: Row[];
}

export interface MetricDefinition {
  metric: MetricName;
  version: number;
  title: Localized;
  definition: Localized;
  unit: 'calls' | 'share' | 'minutes' | 'volunteers' | 'countries' | 'calls per day';
  numerator?: Localized;
  denominator?: Localized;
  dimensions: Dimension[];
  publishable: boolean;
}

export interface Definitions {
  metrics: MetricDefinition[];
  dimensions: { dimension: Dimension; title: Localized }[];
}

export interface Campaign {
  id: string;
  name: Localized;
  timeZone: string;
  goal: { callsPerDay: number };
  startsOn: string;
  codebook: { version: number; positive: Localized; neutral: Localized; negative: Localized };
  regions: { code: string; name: Localized; district?: string }[];
  districts: { id: string; name: Localized }[];
  languages: string[];
}
