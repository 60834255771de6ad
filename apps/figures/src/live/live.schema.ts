import type { AnyAnswer } from '../figures/any-question.js';
import type { Extent } from '../freshness/freshness.js';

/** What a viewer is told. */
export type LiveEvent =
  | { readonly type: 'figures'; readonly data: { readonly ask: string; readonly answer: AnyAnswer } }
  | { readonly type: 'extent'; readonly data: Extent }
  | { readonly type: 'unavailable'; readonly data: Record<string, never> };
