import type { ArchivedState } from '../archive/pool-archive.js';
import { quarterOf, startOfQuarter } from '../rules/coarse-deadlines.js';
import { type Status, stateBytes, statuses } from './lua/numbers.js';

const dayMs = 86_400_000;
/** As many quarters of an hour as two bytes tell apart; 0 is none. */
const cycle = 65_535;

/** A number's state as the bytes in Redis say it; its turn tells nothing without the leases. */
export interface NumberState {
  readonly status: Status;
  readonly attempts: number;
  /** Which quarter of an hour it waits for, as far as two bytes tell; 0: for none. */
  readonly tag: number;
}

/** The bytes of a state. @param target begins at `at` with them */
export function writeState(target: Buffer, at: number, { status, attempts, tag }: NumberState): void {
  target.writeUInt8(statuses.indexOf(status) * 32 + attempts, at);
  target.writeUInt16BE(tag, at + 1);
}

function readState(bytes: Buffer, at: number): NumberState {
  const first = bytes.readUInt8(at);
  return { status: statuses[first >> 5] as Status, attempts: first & 31, tag: bytes.readUInt16BE(at + 1) };
}

/** @param found as the script `dirty` tells it @returns what the archive is told */
export function readStates(found: string, now: number): ArchivedState[] {
  const bytes = Buffer.from(found, 'hex');
  const states: ArchivedState[] = [];
  for (let at = 0; at < bytes.length; at += 5 + 8 * stateBytes) {
    const [eights, unknown] = [bytes.readUInt32BE(at), bytes.readUInt8(at + 4)];
    for (let each = 0; each < 8; each += 1)
      if (unknown & (128 >> each))
        states.push(archivedState(eights * 8 + each, readState(bytes, at + 5 + each * stateBytes), now));
  }
  return states;
}

/** Which day, rounded up, and nothing finer. */
function archivedState(index: number, { status, attempts, tag }: NumberState, now: number): ArchivedState {
  switch (status) {
    case 'fresh':
      throw new RangeError('a number that was never drawn is not archived');
    case 'stocked':
    case 'leased':
    case 'lost':
      return { index, status: 'out', attempts, day: 0 };
    case 'waiting':
      return {
        index,
        status,
        attempts,
        day: tag === 0 ? 0 : Math.ceil(startOfQuarter(quarterOfTag(tag, now)) / dayMs),
      };
    default:
      return { index, status, attempts, day: 0 };
  }
}

/** The quarter nearest to now that the tag can mean. */
function quarterOfTag(tag: number, now: number): number {
  const current = quarterOf(now);
  const ahead = (((tag - 1 - current) % cycle) + cycle) % cycle;
  return current + (ahead > cycle / 2 ? ahead - cycle : ahead);
}

/**
 * What an archived state is when Redis begins anew. Nobody knows what became of a number that was out, nor what is still
 * said of a call that may be reported or corrected, a day long after its number could be called again: what led from it
 * to the number is lost, so nobody is to call that.
 */
export function restoredState({ status, attempts, day }: ArchivedState, now: number): NumberState {
  const isOpen = status === 'out' || (status === 'waiting' && (day === 0 || (day + 1) * dayMs > now));
  return { status: isOpen ? 'lost' : status, attempts, tag: 0 };
}
