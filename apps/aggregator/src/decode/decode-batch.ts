import { type CallEvent, decodeEvent } from '#events';
import { nameOf, type RecordBatch, type Slice } from '#kafka';
import { type DeadLetter, deadLetterOf } from '../dead-letters/dead-letter.js';
import type { Position } from '../positions/positions.js';
import { type DecodedEvent, isAboutCall, isAboutVolunteer, type VolunteerEvent } from './decoded-event.js';

/** A batch, read and sorted: each record is in just one of the first three. */
export interface DecodedBatch {
  readonly calls: readonly DecodedEvent<CallEvent>[];
  readonly volunteers: readonly DecodedEvent<VolunteerEvent>[];
  readonly deadLetters: readonly DeadLetter[];
  /** How far the batch goes. */
  readonly positions: readonly Position[];
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
    positions: furthest(slices),
  };
}

/** The slices of one partition follow each other, so the last one counts. */
function furthest(slices: readonly Slice[]): Position[] {
  const positions = new Map<string, Position>();
  for (const { topic, partition, nextOffset } of slices)
    positions.set(nameOf({ topic, partition }), { topic, partition, offset: nextOffset });
  return [...positions.values()];
}
