import { type Disposition } from '#events';
import { afterOutcome } from '../rules/after-outcome.js';
import { forgetAt, restsUntil, startOfQuarter } from '../rules/coarse-deadlines.js';

const hour = 3_600_000;

interface Call {
  readonly number: string;
  readonly volunteer: string;
  readonly handedOutAt: number;
  /** How often the number had been called before. */
  readonly attempts: number;
  state: 'open' | 'expired' | 'released' | 'settled';
  version: number;
  /** This call closed its number, and nobody else did. */
  closed: boolean;
  /** The end of its late window. */
  readonly keep: number;
  /** Until when its outcome may be corrected. */
  correctable: number;
}

interface NumberState {
  attempts: number;
  /** From when it may be called again; undefined: somebody has it. */
  free: number | undefined;
  closed: boolean;
  forbidden: boolean;
  exhausted: boolean;
  last: string | undefined;
}

const lateWindow = 14 * 24 * hour;

/** The rules of a pool in plain words: what may be handed out when. It knows nothing of Redis. */
export class RulesOracle {
  readonly calls = new Map<string, Call>();
  private readonly numbers = new Map<string, NumberState>();

  constructor(
    numbers: readonly string[],
    private readonly mostAttempts: number,
  ) {
    for (const number of numbers)
      this.numbers.set(number, {
        ...{ attempts: 0, free: 0, closed: false, forbidden: false, exhausted: false, last: undefined },
      });
  }

  /** Numbers that may be handed out. */
  eligible(now: number): string[] {
    return [...this.numbers]
      .filter(([, each]) => !each.closed && !each.forbidden && !each.exhausted)
      .filter(([, { free }]) => free !== undefined && free <= now)
      .map(([number]) => number);
  }

  /** Numbers that nobody is to be handed any more, or not before somebody says what became of them. */
  never(): string[] {
    return [...this.numbers]
      .filter(([, each]) => each.closed || each.forbidden || each.exhausted || each.free === undefined)
      .map(([number]) => number);
  }

  /** Whether a report of a call, or a correction, is still taken. */
  mayBeSaid(id: string, now: number): boolean {
    const { state, keep, correctable } = this.call(id);
    return now < (state === 'settled' ? correctable : keep);
  }

  revision(id: string): number {
    return this.call(id).version;
  }

  open(volunteer: string): string[] {
    return [...this.calls]
      .filter(([, call]) => call.volunteer === volunteer && call.state === 'open')
      .map(([id]) => id);
  }

  handOut(id: string, number: string, volunteer: string, now: number): number {
    const state = this.of(number);
    state.free = undefined;
    state.last = id;
    const keep = Math.ceil((now + lateWindow) / hour) * hour;
    const { attempts } = state;
    this.calls.set(id, {
      ...{
        number,
        volunteer,
        handedOutAt: now,
        attempts,
        state: 'open',
        version: 0,
        closed: false,
        keep,
        correctable: 0,
      },
    });
    return attempts + 1;
  }

  release(id: string): void {
    const call = this.call(id);
    call.state = 'released';
    this.free(id, call, call.attempts, 0);
  }

  expire(id: string): void {
    const call = this.call(id);
    call.state = 'expired';
    this.free(id, call, call.attempts, call.keep + hour);
  }

  settle(id: string, version: number, disposition: Disposition, now: number): void {
    const call = this.call(id);
    if (version <= call.version) return;
    call.version = version;
    call.correctable = forgetAt(now);
    const state = this.of(call.number);
    const isLast = state.last === id;
    if (call.state !== 'settled' && call.state !== 'released') {
      call.state = 'settled';
    }
    const { closes, dialled, waitMinutes } = afterOutcome(disposition);
    if (closes) {
      if (!isLast && state.last !== undefined) this.call(state.last).closed = false;
      if (isLast && !state.closed && !state.forbidden) call.closed = true;
      state.closed = true;
      return;
    }
    if (!isLast || (state.closed && !call.closed)) return;
    call.closed = false;
    state.closed = false;
    state.exhausted = call.attempts + Number(dialled) >= this.mostAttempts;
    this.free(id, call, call.attempts + Number(dialled), startOfQuarter(restsUntil(now, waitMinutes)));
  }

  forbid(id: string): void {
    this.of(this.call(id).number).forbidden = true;
  }

  private free(id: string, call: Call, attempts: number, from: number): void {
    const state = this.of(call.number);
    if (state.last !== id) return;
    state.attempts = attempts;
    state.free = from;
  }

  private of(number: string): NumberState {
    return this.numbers.get(number) as NumberState;
  }

  private call(id: string): Call {
    return this.calls.get(id) as Call;
  }
}
