import type { AlertSettings } from '../api/types';

export type Threshold = keyof AlertSettings['thresholds'];

/** What can be set, in the order of the form, and within which limits. */
export const limits: Record<Threshold, { least: number; most: number }> = {
  behindSeconds: { least: 15, most: 86_400 },
  deadLetters: { least: 0, most: 1_000_000 },
  rateDays: { least: 1, most: 31 },
  rateConversations: { least: 30, most: 1_000_000 },
  silentHours: { least: 1, most: 48 },
  expectedDials: { least: 5, most: 1_000_000 },
  funnelCalls: { least: 0, most: 1_000_000 },
};
