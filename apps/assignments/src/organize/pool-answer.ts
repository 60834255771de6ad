import { z } from 'zod';

/** Answer to `GET /v1/pools/{campaign}`. */
export const poolAnswer = z.strictObject({
  campaign: z.string(),
  paused: z.boolean().meta({ description: 'Nobody is handed a number until an organizer has it go on.' }),
  numbers: z.int().meta({ description: 'How many there are, whatever became of them.' }),
  handedOut: z.int().meta({ description: 'Calls whose `issued` was acknowledged, as the pool itself counts them.' }),
});

export type PoolAnswer = z.infer<typeof poolAnswer>;
