import { z } from 'zod';
import { campaignId } from '#events';
import { type Rule, readRule } from '#pool';

const rule = (kind: 'number' | 'prefix' | 'region', message: string) =>
  z
    .string()
    .refine((text) => readRule(text, kind) !== undefined, message)
    .optional();

/** Body of `POST /v1/do-not-call`. */
export const doNotCallRequest = z
  .strictObject({
    campaign: campaignId,
    number: rule('number', 'a number with its country code, such as +44 20 7946 0018').meta({
      description: 'One number; it need not be in the pool.',
    }),
    prefix: rule('prefix', 'the beginning of numbers, such as +44 20').meta({
      description: 'All numbers that begin so.',
    }),
    region: rule('region', 'an ISO 3166-2 code, or unknown').meta({ description: 'All numbers of a region.' }),
  })
  .refine(
    ({ number, prefix, region }) => [number, prefix, region].filter((each) => each !== undefined).length === 1,
    'exactly one of number, prefix and region is needed',
  );

export type DoNotCallRequest = z.infer<typeof doNotCallRequest>;

/** What the request asks for. */
export function ruleIn({ number, prefix, region }: DoNotCallRequest): Rule | undefined {
  if (number !== undefined) return readRule(number, 'number');
  return prefix === undefined ? readRule(region ?? '', 'region') : readRule(prefix, 'prefix');
}
