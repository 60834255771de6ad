import type { KnownRegion } from './places.js';

export interface LoadOptions {
  /** CSV, packed by gzip or not. */
  readonly file: string;
  /** Where the campaign's numbers are. */
  readonly folder: string;
  readonly regions: readonly KnownRegion[];
  /** Time zone of numbers of which nothing else is known. */
  readonly zone: string;
  /** Country of numbers without a country code. */
  readonly country?: string | undefined;
  readonly progress: (position: LoadPosition) => void;
  /** Ends it; what was read until then need not be read again. */
  readonly signal?: AbortSignal;
}

export interface LoadPosition {
  readonly step: 'read' | 'sort';
  /** Of the step, 0 to 1. */
  readonly share: number;
  readonly rows: number;
}

export interface LoadSummary {
  readonly rows: number;
  /** Numbers that the pool has now and had not before. */
  readonly added: number;
  /** Rows of numbers that came before, or that the pool had. */
  readonly duplicates: number;
  readonly rejected: number;
  /** Added numbers whose region is not known. */
  readonly unknownRegion: number;
  /** Lines that were rejected, each with the reason, without the number. */
  readonly rejectedFile: string;
}
