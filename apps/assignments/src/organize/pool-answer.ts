import { z } from 'zod';

/** Answer to `GET /v1/pools/{campaign}`. */
export const poolAnswer = z.strictObject({
  campaign: z.string(),
  paused: z.boolean().meta({ description: 'Nobody is handed a number until an organizer has it go on.' }),
  numbers: z.int().meta({ description: 'How many there are, whatever became of them.' }),
  handedOut: z.int().meta({ description: 'Calls whose `issued` was acknowledged, as the pool itself counts them.' }),
});

export type PoolAnswer = z.infer<typeof poolAnswer>;

/** Answer to `GET` and `POST /v1/pools/{campaign}/rebuild`. */
export const rebuildAnswer = z.strictObject({
  running: z.boolean().meta({ description: 'What somebody asked for is under way at the instance that answers.' }),
  progress: z
    .strictObject({
      step: z.enum(['archive', 'read', 'forbid']).meta({
        description:
          'In this order: the archive is told what it does not know, what it knows is read, whom nobody is to call is marked.',
      }),
      share: z.number().meta({ description: '0 to 1, of this step.' }),
      numbers: z.int().meta({ description: 'Numbers that this step has dealt with.' }),
    })
    .nullable()
    .meta({
      description:
        'Null when nothing is under way at the instance that answers; not null also where it begins anew by itself.',
    }),
  failure: z
    .string()
    .nullable()
    .meta({ description: 'Why the last one that somebody asked for did not succeed. Null if it did, or runs.' }),
});

export type RebuildAnswer = z.infer<typeof rebuildAnswer>;
