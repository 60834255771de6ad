import type { FiguresAnswer } from '../figures/answer.schema.js';
import type { Extent } from '../freshness/freshness.js';

/** What a viewer is told. */
export type LiveEvent =
  | { readonly type: 'figures'; readonly data: { readonly ask: string; readonly answer: FiguresAnswer } }
  | { readonly type: 'extent'; readonly data: Extent }
  | { readonly type: 'unavailable'; readonly data: Record<string, never> };
