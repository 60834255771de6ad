import { z } from 'zod';
import { freeText, type Stream, streams } from '#events';
import { deadLetterReasons } from './dead-letter.js';
import { letterId } from './letter-id.js';

const hour = z.iso.datetime().describe('Start of the hour, UTC.');
const by = freeText(100).min(1).describe('The organizer who decides, by name.');
const note = freeText(1000);

const resolution = z
  .strictObject({
    action: z.enum(['replayed', 'waived']),
    by: z.string().describe('The organizer who decided, by name.'),
    subject: z.string().describe('Of the token that was used.'),
    note: z.string(),
    at: hour,
  })
  .meta({ id: 'DeadLetterResolution' });
export type Resolution = z.infer<typeof resolution>;

const letterFields = {
  id: letterId,
  stream: z.enum(Object.keys(streams) as [Stream, ...Stream[]]),
  partition: z.int().min(0),
  offset: z.string().describe('64 bits, as text.'),
  reason: z.enum(deadLetterReasons),
  detail: z.string().describe('What is wrong, for a person; contains no value of the record.'),
  firstSeen: hour,
  bytes: z.int().min(0).describe('Length of the value.'),
  canReplay: z
    .boolean()
    .describe('Whether there is a record. Others stand for records that Kafka does not have any more.'),
  resolution: resolution.nullable().describe('Null: outstanding.'),
};

/** One of a list. */
export const letter = z.strictObject(letterFields).meta({ id: 'DeadLetter' });
export type Letter = z.infer<typeof letter>;

const shownBytes = z
  .strictObject({
    bytes: z.int().min(0).describe('How many there are.'),
    base64: z.string().describe('The bytes, or the beginning of them.'),
    text: z.string().describe('The same as text; what cannot be seen is escaped.'),
    truncated: z.boolean().describe('Whether only the beginning is given.'),
  })
  .meta({ id: 'ShownBytes' });

/** All there is to know of one. */
export const wholeLetter = z
  .strictObject({ ...letterFields, key: shownBytes, value: shownBytes })
  .meta({ id: 'WholeDeadLetter' });
export type WholeLetter = z.infer<typeof wholeLetter>;

export const lettersQuery = z.strictObject({
  reason: z.enum(deadLetterReasons).optional(),
  outstanding: z.enum(['true', 'false']).optional().describe('true: only those that are; false: only the others.'),
  cursor: z.string().max(400).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LettersQuery = z.infer<typeof lettersQuery>;

export const lettersAnswer = z
  .strictObject({
    outstanding: z.int().min(0).describe('How many there are in all, as every figure says.'),
    letters: z.array(letter).describe('Newest first.'),
    next: z.string().nullable().describe('Cursor of the next page; null: this is the last one.'),
  })
  .meta({ id: 'DeadLetters' });
export type LettersAnswer = z.infer<typeof lettersAnswer>;

export const replayRequest = z.strictObject({ by, note: note.default('') }).meta({ id: 'ReplayRequest' });
export type ReplayRequest = z.infer<typeof replayRequest>;

export const waiveRequest = z
  .strictObject({ by, note: note.min(1).describe('Why it may be left out of the figures.') })
  .meta({ id: 'WaiveRequest' });
export type WaiveRequest = z.infer<typeof waiveRequest>;
