import type { paths as AssignmentPaths, components as Assignments } from '../../api/generated/assignments';
import type { components as Figures } from '../../api/generated/figures';
import type { components as Outcomes } from '../../api/generated/outcomes';

export type Assignment = AssignmentPaths['/v1/assignments']['post']['responses'][201]['content']['application/json'];
export type DeskFacts = Figures['schemas']['Desk'];
export type Week = Figures['schemas']['MyWeek'];
export type LatestLesson = Figures['schemas']['MyLesson'];
export type Session = Assignments['schemas']['DeskSession'];
export type OutcomeBody = Outcomes['schemas']['OutcomeRequest'];
export type Disposition = OutcomeBody['disposition'];
export type Sentiment = NonNullable<OutcomeBody['sentiment']>;

/** How a call went, as the volunteer said it last. */
export interface Outcome {
  readonly disposition: Disposition;
  readonly sentiment?: Sentiment;
  readonly durationSeconds?: number;
}

/** A call that was handed to this browser. Times are milliseconds since 1970. */
export interface Call {
  readonly callId: string;
  /** E.164; gone as soon as the report is with the server. */
  readonly number?: string;
  readonly region: string;
  readonly language: string;
  readonly guideline: string;
  readonly outcomeToken: string;
  /** By the server's clock. */
  readonly assignedAt: number;
  readonly expiresAt: number;
  /** Until when it can be reported or corrected. */
  readonly lateUntil: number;
  /** What the server's clock is ahead of this device's. */
  readonly skew: number;
  /** By this device's clock: when the timer was started, and stopped. */
  readonly dialledAt?: number;
  readonly hungUpAt?: number;
  /** Fixed when it is reported first; a correction is of the same call. */
  readonly calledAt?: string;
  /** 0: not reported yet. */
  readonly revision: number;
  readonly outcome?: Outcome;
}

/** Something that the server must have, and is kept until it does. */
export interface Letter {
  /** `callId:1` for a report by its revision, else `callId:do-not-call` or `callId:release`. */
  readonly id: string;
  readonly callId: string;
  readonly kind: 'report' | 'do-not-call' | 'release';
  /** Of a report: the same however often it is sent. */
  readonly body?: OutcomeBody;
  readonly state: 'waiting' | 'delivered' | 'refused';
  /** How often somebody began to send it. At 0 it can still be taken back. */
  readonly attempts: number;
  readonly notBefore: number;
  readonly problem?: { readonly status: number; readonly detail: string };
}

/** The time that a token says, in milliseconds. */
export function claimsIn(token: string): { iat: number; exp: number } {
  const [, payload = ''] = token.split('.');
  const { iat, exp } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
  return { iat: iat * 1000, exp: exp * 1000 };
}

/** A call as it is kept. @param now this device's clock, at the moment of the answer */
export function callOf(assignment: Assignment, now: number): Call {
  const { callId, number, region, language, guideline, outcomeToken, expiresAt } = assignment;
  const { iat, exp } = claimsIn(outcomeToken);
  return {
    ...{ callId, number, region, language, guideline, outcomeToken },
    assignedAt: iat,
    expiresAt: Date.parse(expiresAt),
    lateUntil: exp,
    // A second or two on the way do not matter; a clock that is wrong by hours does.
    skew: Math.abs(iat - now) < 5000 ? 0 : iat - now,
    revision: 0,
  };
}
