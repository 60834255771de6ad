import type { FiguresAnswer } from '../figures/answer.schema.js';
import type { Extent } from '../freshness/freshness.js';
import type { ActivityAnswer } from '../volunteers/activity.schema.js';

/** To whichever question. */
export type LiveAnswer = FiguresAnswer | ActivityAnswer;

/** What a viewer is told. */
export type LiveEvent =
  | { readonly type: 'figures'; readonly data: { readonly ask: string; readonly answer: LiveAnswer } }
  | { readonly type: 'extent'; readonly data: Extent }
  | { readonly type: 'unavailable'; readonly data: Record<string, never> };
