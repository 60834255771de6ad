import { distinctUntilChanged, exhaustMap, filter, type Observable, scan } from 'rxjs';
import type { AnyAnswer } from '../figures/any-question.js';
import type { Beat } from './pulse.js';

/** An answer, and how the tables stood when the question was put. */
export interface Current {
  readonly state: string;
  readonly answer: AnyAnswer;
}

/** What is known of a question at a beat: the newest answer, or why there is none. */
export type Known = { readonly current: Current; readonly beat: Beat } | { readonly failure: unknown };

/** How a question is asked. */
interface Asking {
  /**
   * For an answer that has everything that was stored by then, by the clock of `performance.now()`; without: for the
   * newest that there is while none is due, whoever had it made.
   */
  readonly ask: (notBefore?: number) => Promise<AnyAnswer>;
  /** Whether the answer may be had anew. */
  readonly isDue: () => boolean;
}

/** As long as it is not known of which state of the tables an answer is. */
const unknownState = '';

/**
 * The answers to a question as they change: asked anew when the tables have changed and it is due, never twice at a
 * time.
 */
export function liveQuestion(beats: Observable<Beat>, { ask, isDue }: Asking): Observable<Known> {
  let current: Current | undefined;
  const attempt = async (beat: Beat): Promise<Known> => {
    if ('failure' in beat) return beat;
    try {
      if (!isDue()) current = { state: current?.state ?? unknownState, answer: kept(current, await ask()) };
      else if (current?.state !== beat.state)
        current = { state: beat.state, answer: kept(current, await ask(beat.at)) };
      return { current, beat };
    } catch (failure) {
      return { failure };
    }
  };
  return beats.pipe(exhaustMap(attempt));
}

/** The answer before, if the new one has the same figures: nobody need be told again. */
function kept(before: Current | undefined, now: AnyAnswer): AnyAnswer {
  const figures = ({ asOf: _, completeThrough: __, deadLetters: ___, ...rest }: AnyAnswer) => JSON.stringify(rest);
  return before && figures(before.answer) === figures(now) ? before.answer : now;
}

/** Each different answer once. */
export function answersOf(known: Observable<Known>): Observable<AnyAnswer> {
  return known.pipe(
    scan((last: AnyAnswer | undefined, each) => ('current' in each ? each.current.answer : last), undefined),
    filter((answer) => answer !== undefined),
    distinctUntilChanged(),
  );
}
