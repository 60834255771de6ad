import { Injectable } from '@nestjs/common';
import {
  combineLatest,
  distinctUntilChanged,
  filter,
  finalize,
  map,
  merge,
  type Observable,
  ReplaySubject,
  share,
} from 'rxjs';
import type { Role } from '#platform';
import { AnyQuestion } from '../figures/any-question.js';
import { isPaced, type Question } from '../figures/several-questions.js';
import type { LiveEvent } from './live.schema.js';
import { answersOf, type Known, liveQuestion } from './live-question.js';
import { Pulse } from './pulse.js';

/** Keeps viewers current: each distinct question is asked once, however many watch it. */
@Injectable()
export class LiveFigures {
  private readonly questions = new Map<string, Observable<Known>>();

  constructor(
    private readonly pulse: Pulse,
    private readonly question: AnyQuestion,
  ) {}

  /** How many distinct questions are watched. */
  get watched(): number {
    return this.questions.size;
  }

  /**
   * The answers to questions, first as they are and then whenever one changes, and how far they all go: but those that
   * are answered at a pace of their own. Every answer is whole: who was away misses nothing by beginning anew.
   *
   * @param asked each as it was sent, with what it says; valid, and open to the role
   */
  watch(asked: ReadonlyMap<string, Question>, role: Role): Observable<LiveEvent> {
    const known = [...asked].map(([ask, question]) => ({ ask, question, known: this.shared(question, role) }));
    const answers = known.map((each) =>
      answersOf(each.known).pipe(map((answer): LiveEvent => ({ type: 'figures', data: { ask: each.ask, answer } }))),
    );
    const together = known.filter(({ question }) => !isPaced(question));
    return merge(...answers, progress(together.map((each) => each.known)));
  }

  private shared(question: Question, role: Role): Observable<Known> {
    const key = JSON.stringify([role, question.path, Object.entries(question.asked).sort()]);
    const watched = this.questions.get(key);
    if (watched) return watched;
    const fresh = liveQuestion(this.pulse.beats, {
      ask: async (notBefore) => await this.timed(question, this.question.answer(question, role, notBefore)),
      isDue: () => this.question.isDue(question),
    }).pipe(
      finalize(() => this.questions.delete(key)),
      // Who comes later begins with the newest answer.
      share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: true }),
    );
    this.questions.set(key, fresh);
    return fresh;
  }

  private async timed<T>(question: Question, answering: Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await answering;
    } finally {
      if (!isPaced(question)) this.pulse.answered(performance.now() - begun);
    }
  }
}

/** How far all the answers go, once all are of one state of the tables; or that they cannot be had just now. */
function progress(known: readonly Observable<Known>[]): Observable<LiveEvent> {
  return combineLatest(known).pipe(
    map(eventOf),
    filter((event) => event !== undefined),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
  );
}

function eventOf(all: readonly Known[]): LiveEvent | undefined {
  const current = all.filter((each) => 'current' in each);
  if (current.length < all.length) return { type: 'unavailable', data: {} };
  const [first] = current;
  if (!first || !('extent' in first.beat)) return undefined;
  const { state } = first.current;
  return current.every((each) => each.current.state === state)
    ? { type: 'extent', data: first.beat.extent }
    : undefined;
}
