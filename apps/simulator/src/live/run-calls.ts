import { OutOfPatience } from '../api/failures.js';
import { planCall } from '../plan/call-plan.js';
import { Agenda } from './agenda.js';
import { makeCall } from './caller.js';
import type { Campaign } from './campaign.js';
import type { Pace } from './pace.js';
import type { Later } from './report-call.js';
import { Slots } from './slots.js';

export interface CallsOptions {
  readonly seed: number;
  /** Undefined: until the signal. */
  readonly calls: number | undefined;
  readonly pace: Pace;
  /** How many go on at a time. */
  readonly concurrency: number;
  /** How long after a call a late outcome is reported; at the latest when all else is done. */
  readonly lateAfterMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Has the signal given, because the system does not answer any more. */
  readonly giveUp: (reason: Error) => void;
}

/** Organizers do not correct a call in the very moment in which it is reported. */
const soonMs = 2000;

/** Makes calls, one after the other and many at a time, and does what is to be done about them later. */
export async function runCalls(campaign: Campaign, options: CallsOptions): Promise<void> {
  const { seed, calls = Number.POSITIVE_INFINITY, pace, lateAfterMs, signal, giveUp } = options;
  const slots = new Slots(options.concurrency);
  const agenda = new Agenda();
  const running = new Set<Promise<void>>();

  const later: Later = (task, when) => agenda.add(Date.now() + (when === 'late' ? lateAfterMs : soonMs), task);
  const run = async (task: () => Promise<void>) => {
    try {
      await task();
    } catch (error) {
      if (signal.aborted) return;
      campaign.tally.fail(error);
      // A campaign of a known size is of no use if part of it is missing; one without end waits for better times.
      if (error instanceof OutOfPatience && options.calls !== undefined) giveUp(error);
    } finally {
      slots.giveBack();
    }
  };
  const start = async (task: () => Promise<void>) => {
    await slots.take();
    const done = run(task).then(() => {
      running.delete(done);
    });
    running.add(done);
  };

  for (let call = 0; call < calls && (await pace.next(signal)); call += 1) {
    for (const task of agenda.takeDue(Date.now())) await start(task);
    await start(() => makeCall(planCall(seed, call), campaign, later));
  }
  await Promise.all(running);
  for (let rest = agenda.takeDue(Number.POSITIVE_INFINITY); rest.length > 0 && !signal.aborted; ) {
    for (const task of rest) await start(task);
    await Promise.all(running);
    rest = agenda.takeDue(Number.POSITIVE_INFINITY);
  }
}
