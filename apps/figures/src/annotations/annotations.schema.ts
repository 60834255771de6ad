import { z } from 'zod';
import { campaignId, freeText } from '#events';

const text = freeText(200);

const said = z.strictObject({
  from: z.iso.date().describe('First day, in the zone of the campaign.'),
  to: z.iso.date().describe('Last day; the same for a single one.'),
  text: z
    .strictObject({ en: text.optional(), ru: text.optional() })
    .refine(({ en, ru }) => Boolean(en || ru), 'a text in at least one language')
    .describe('What happened then. In a language that is missing, the other one is shown.'),
});

const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const order = { path: ['to'], error: 'must not be before from' };

export const annotationChange = said.refine(isInOrder, order).meta({ id: 'AnnotationChange' });
export type AnnotationChange = z.infer<typeof annotationChange>;

export const annotationRequest = said
  .extend({ campaign: campaignId })
  .refine(isInOrder, order)
  .meta({ id: 'AnnotationRequest' });
export type AnnotationRequest = z.infer<typeof annotationRequest>;

/** As it is kept. */
export const keptAnnotation = said.extend({ by: z.string().describe('Name of whoever said it last.') });
export type KeptAnnotation = z.infer<typeof keptAnnotation>;

export const annotation = keptAnnotation.extend({ id: z.uuid() }).meta({ id: 'Annotation' });
export type Annotation = z.infer<typeof annotation>;

export const annotationsQuery = z.strictObject({ campaign: campaignId });
export type AnnotationsQuery = z.infer<typeof annotationsQuery>;

export const annotationsAnswer = z
  .strictObject({ annotations: z.array(annotation).describe('The latest days first.') })
  .meta({ id: 'Annotations' });
export type AnnotationsAnswer = z.infer<typeof annotationsAnswer>;
