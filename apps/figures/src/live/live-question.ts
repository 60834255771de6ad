import { distinctUntilChanged, exhaustMap, filter, type Observable, scan } from 'rxjs';
import type { LiveAnswer } from './live.schema.js';
import type { Beat } from './pulse.js';

/** An answer, and how the tables stood when the question was put. */
export interface Current {
  readonly state: string;
  readonly answer: LiveAnswer;
}

/** What is known of a question at a beat: the newest answer, or why there is none. */
export type Known = { readonly current: Current; readonly beat: Beat } | { readonly failure: unknown };

/** Asks for an answer that has everything that was stored by then, by the clock of `performance.now()`. */
type Ask = (notBefore: number) => Promise<LiveAnswer>;

/**
 * The answers to a question as they change: asked anew when the tables have changed, never twice at a time.
 */
export function liveQuestion(beats: Observable<Beat>, ask: Ask): Observable<Known> {
  let current: Current | undefined;
  const attempt = async (beat: Beat): Promise<Known> => {
    if ('failure' in beat) return beat;
    try {
      if (current?.state !== beat.state) current = { state: beat.state, answer: kept(current, await ask(beat.at)) };
      return { current, beat };
    } catch (failure) {
      return { failure };
    }
  };
  return beats.pipe(exhaustMap(attempt));
}

/** The answer before, if the new one has the same figures: nobody need be told again. */
function kept(before: Current | undefined, now: LiveAnswer): LiveAnswer {
  const figures = ({ asOf: _, completeThrough: __, deadLetters: ___, ...rest }: LiveAnswer) => JSON.stringify(rest);
  return before && figures(before.answer) === figures(now) ? before.answer : now;
}

/** Each different answer once. */
export function answersOf(known: Observable<Known>): Observable<LiveAnswer> {
  return known.pipe(
    scan((last: LiveAnswer | undefined, each) => ('current' in each ? each.current.answer : last), undefined),
    filter((answer) => answer !== undefined),
    distinctUntilChanged(),
  );
}
