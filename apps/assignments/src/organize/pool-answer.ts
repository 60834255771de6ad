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
  running: z.boolean().meta({ description: 'What somebody asked for is under way, at whichever instance.' }),
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
        'Null when nothing is under way. Where the pool begins anew by itself, the instance that answers tells of its own part.',
    }),
  failure: z.string().nullable().meta({
    description:
      'Why the last one that somebody asked for did not succeed, or that its instance ended before it was done. Null if it did succeed, or runs.',
  }),
});

export type RebuildAnswer = z.infer<typeof rebuildAnswer>;
