import { z } from 'zod';
import { campaignId, freeText } from '#events';

const name = freeText(80).min(1, 'give it a name');

/** What stands in the address behind `?`: all that was chosen on the board. */
const query = z
  .string()
  .max(2_000)
  .regex(/^[^\s#]*$/, 'what stands in the address of the board, behind the question mark');

const shared = z.boolean().describe('Whether everybody who sees the board sees it in the list.');

export const viewRequest = z.strictObject({ campaign: campaignId, name, query, shared }).meta({ id: 'ViewRequest' });
export type ViewRequest = z.infer<typeof viewRequest>;

export const viewChange = z
  .strictObject({ name: name.optional(), query: query.optional(), shared: shared.optional() })
  .refine((change) => Object.keys(change).length > 0, 'nothing is changed')
  .meta({ id: 'ViewChange' });
export type ViewChange = z.infer<typeof viewChange>;

/** As it is kept. */
export const keptView = z.strictObject({ name: z.string(), query: z.string(), shared, owner: z.string() });
export type KeptView = z.infer<typeof keptView>;

export const view = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    query: z.string().describe('For the address of the board, behind the question mark.'),
    shared,
    owner: z.string().describe('Name of whoever saved it.'),
    isMine: z.boolean(),
  })
  .meta({ id: 'View' });
export type View = z.infer<typeof view>;

export const viewsQuery = z.strictObject({ campaign: campaignId });
export type ViewsQuery = z.infer<typeof viewsQuery>;

export const viewsAnswer = z
  .strictObject({ views: z.array(view).describe('One’s own and those that are shared, by name.') })
  .meta({ id: 'Views' });
export type ViewsAnswer = z.infer<typeof viewsAnswer>;
