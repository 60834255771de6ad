import { type CallEvent, decodeEvent } from '#events';
import type { RecordBatch, Slice } from '#kafka';
import { type DeadLetter, deadLetterOf } from '../dead-letters/dead-letter.js';
import { type DecodedEvent, isAboutCall, isAboutVolunteer, type VolunteerEvent } from './decoded-event.js';

/** A batch, read and sorted: each record is in just one of the first three. */
export interface DecodedBatch {
  readonly calls: readonly DecodedEvent<CallEvent>[];
  readonly volunteers: readonly DecodedEvent<VolunteerEvent>[];
  readonly deadLetters: readonly DeadLetter[];
  /** Where the records are from. */
  readonly slices: readonly Slice[];
}

/** Decodes and validates every record of a batch. */
export function decodeBatch({ slices }: RecordBatch): DecodedBatch {
  const events: DecodedEvent[] = [];
  const deadLetters: DeadLetter[] = [];
  for (const slice of slices)
    for (const record of slice.records) {
      const origin = { topic: slice.topic, partition: slice.partition, record };
      const { event, version, rejection } = decodeEvent(record.value, slice.stream);
      if (rejection) deadLetters.push(deadLetterOf(origin, rejection));
      else events.push({ event, version, origin });
    }
  return {
    calls: events.filter(isAboutCall),
    volunteers: events.filter(isAboutVolunteer),
    deadLetters,
    slices,
  };
}
