import { z } from 'zod';
import { campaignId, countryCode, languageCode } from '#events';
import { joinRequest } from './join-request.js';

/** Body of `POST /v1/volunteers/recover`. */
export const recoverRequest = z.strictObject({
  campaign: campaignId,
  code: z.string().max(64).meta({ description: 'As it was written down; hyphens, spaces and case do not matter.' }),
  languages: joinRequest.shape.languages,
});

export type RecoverRequest = z.infer<typeof recoverRequest>;

/** The volunteer of this browser. */
export const deskSession = z
  .strictObject({
    campaign: campaignId,
    country: countryCode,
    languages: z.array(languageCode),
    recoveryCode: z.string().meta({
      description: 'Makes another browser the same volunteer. Nobody stores it: whoever has it is this volunteer.',
    }),
  })
  .meta({ id: 'DeskSession' });

export type DeskSession = z.infer<typeof deskSession>;
