import { createDecoder } from 'fast-jwt';
import {
  type AssignmentSnapshot,
  assignmentSnapshot,
  type CallboardEvent,
  createEvent,
  type EventData,
  type EventType,
  type OutcomeSnapshot,
  type RetractionReason,
  startOfHour,
  wholeMinutes,
} from '#events';
import type { OutcomeReport } from '../api/messages.js';

const decode = createDecoder();

/** What the outcome token says of its call: the data of the `issued` event. Its signature is not ours to check. */
export function snapshotIn(outcomeToken: string): AssignmentSnapshot {
  return assignmentSnapshot.parse(decode(outcomeToken).call);
}

/** What an outcome adds to its call. */
type OutcomePart = Omit<OutcomeSnapshot, keyof AssignmentSnapshot>;

/** Told of every event that the answers say must now exist. */
export type OnEvent = (event: CallboardEvent) => void;

/**
 * The campaign's books as kept outside of it: from what was asked and answered (201, 202), the events that must
 * exist by now. Figures can be computed from them without looking into the system.
 */
export class Ledger {
  constructor(
    private readonly timeZone: string,
    private readonly onEvent?: OnEvent,
  ) {}

  /** Whether anybody is told. */
  get isRead(): boolean {
    return this.onEvent !== undefined;
  }

  issued(call: AssignmentSnapshot): void {
    this.write('org.callboard.assignment.issued', call, call.assignedAt);
  }

  released(call: AssignmentSnapshot): void {
    this.write('org.callboard.assignment.released', call, call.assignedAt);
  }

  /** An outcome as it was reported, with exact times. */
  reported(call: AssignmentSnapshot, { calledAt, durationSeconds, ...report }: OutcomeReport): void {
    this.recorded(call, {
      ...report,
      calledAt: startOfHour(new Date(calledAt), this.timeZone),
      ...(durationSeconds === undefined ? {} : { durationMinutes: wholeMinutes(durationSeconds) }),
    });
  }

  /** An outcome as it is published. */
  recorded(call: AssignmentSnapshot, outcome: OutcomePart): void {
    this.write('org.callboard.outcome.recorded', { ...call, ...outcome }, outcome.calledAt);
  }

  retracted({ campaign, callId, assignedAt }: AssignmentSnapshot, reason: RetractionReason): void {
    this.write('org.callboard.outcome.retracted', { campaign, callId, assignedAt, reason }, assignedAt);
  }

  private write<T extends EventType>(type: T, data: EventData<T>, time: string): void {
    this.onEvent?.(createEvent(type, data, { source: '/callboard/simulator', time }) as CallboardEvent);
  }
}
