import { z } from 'zod';
import { freeText } from '#events';

/** The organizer who decides, by name: several may share one token. */
export const by = z.string().trim().min(1).max(100).describe('The organizer who decides, by name.');

/** What an organizer writes down about a decision; no phone number gets into it. */
export const note = freeText(1000);
