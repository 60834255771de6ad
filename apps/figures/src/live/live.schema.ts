import { z } from 'zod';
import type { FiguresAnswer } from '../figures/answer.schema.js';
import type { Extent } from '../freshness/freshness.js';

/** More than any board has. */
const mostQuestions = 40;

const question = z.string().max(4_000);

/** One parameter for each question, once or several times. */
export const liveParameters = z.strictObject({
  ask: z
    .union([question, z.array(question).min(1).max(mostQuestions)])
    .describe(`A question as GET /figures takes it: \`campaign=demo&metrics=dials&by=day\`. Up to ${mostQuestions}.`),
});
export type LiveParameters = z.infer<typeof liveParameters>;

/** What a viewer is told. */
export type LiveEvent =
  | { readonly type: 'figures'; readonly data: { readonly ask: string; readonly answer: FiguresAnswer } }
  | { readonly type: 'extent'; readonly data: Extent }
  | { readonly type: 'unavailable'; readonly data: Record<string, never> };
