import { z } from 'zod';
import { campaignId } from '#events';
import { extentFields } from '../figures/answer.schema.js';

export const importedRequest = z.strictObject({ campaign: campaignId }).meta({ id: 'ImportedRequest' });

export type ImportedRequest = z.infer<typeof importedRequest>;

export const importedAnswer = z
  .strictObject({
    ...extentFields,
    anyImported: z.boolean().describe('Whether the campaign has a call that was imported, whatever became of it.'),
  })
  .meta({ id: 'Imported' });

export type ImportedAnswer = z.infer<typeof importedAnswer>;
