import { z } from 'zod';
import { type Stream, streams } from '#events';

const names = Object.keys(streams).join('|');
const pattern = new RegExp(`^(${names})-(\\d{1,5})-(\\d{1,20})-([0-9a-f]{16})$`);

/** What tells a dead letter from all others: where its record was, and the beginning of the hash of its value. */
export interface LetterKey {
  readonly stream: Stream;
  readonly partition: number;
  readonly offset: string;
  /** 16 hexadecimal digits. A log that was lost and begun anew can hold another record at the same place. */
  readonly hash: string;
}

export const letterId = z
  .string()
  .regex(pattern, 'such as outcomes-2-1742-9f86d081884c7d65: see the list')
  .describe('Stream, partition, offset and the beginning of the hash of the value.');

export function idOf({ stream, partition, offset, hash }: LetterKey): string {
  return `${stream}-${partition}-${offset}-${hash}`;
}

/** @param id valid by `letterId` */
export function keyOf(id: string): LetterKey {
  const [, stream = '', partition, offset = '', hash = ''] = pattern.exec(id) ?? [];
  return { stream: stream as Stream, partition: Number(partition), offset, hash };
}
