import { jest } from '@jest/globals';
import type { Observable, Subscription } from 'rxjs';
import { roles } from '#platform';
import { aCall, eventually, issued, recorded } from '#testing';
import { AnswerQuestion } from '../figures/answer-question.js';
import type { Question } from '../figures/several-questions.js';
import { Funnel } from '../funnel/funnel.js';
import { SharedFunnel } from '../funnel/shared-funnel.js';
import { RunningFigures } from '../testing/running-figures.js';
import { Activity } from '../volunteers/activity.js';
import type { LiveEvent } from './live.schema.js';
import { LiveFigures } from './live-figures.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

let figures: RunningFigures;
beforeEach(async () => {
  figures = await RunningFigures.start();
});
afterEach(async () => await figures.stop());

const aDial = () => {
  const call = aCall();
  return [issued(call), recorded(call)];
};
const dials = { campaign: 'demo', metrics: 'dials' };
const question: Question = { path: '/figures', asked: dials };
const byRegion: Question = { path: '/figures', asked: { ...dials, by: 'region' } };
const activity: Question = { path: '/volunteers/activity', asked: { campaign: 'demo' } };
const funnel: Question = { path: '/funnel', asked: { campaign: 'demo' } };

/** What a viewer has been told. */
class Viewer {
  readonly events: LiveEvent[] = [];
  private readonly subscription: Subscription;

  constructor(events: Observable<LiveEvent>) {
    this.subscription = events.subscribe((event) => this.events.push(event));
  }

  /** The newest answer to a question. */
  answer(ask = 'a') {
    return this.events
      .flatMap((event) => (event.type === 'figures' && event.data.ask === ask ? [event.data] : []))
      .at(-1)?.answer;
  }

  rows(ask = 'a') {
    const answer = this.answer(ask);
    return answer && 'rows' in answer ? answer.rows : undefined;
  }

  leave(): void {
    this.subscription.unsubscribe();
  }
}

const watch = (asked: Record<string, Question> = { a: question }) =>
  new Viewer(figures.app.get(LiveFigures).watch(new Map(Object.entries(asked)), 'organizer'));

describe('who watches', () => {
  it('is told what is, and what changes, without asking again', async () => {
    await figures.store(aDial());
    const viewer = watch({ a: question, b: byRegion });
    await eventually(() => expect(viewer.rows('b')).toEqual([{ region: 'RU-MOW', dials: { value: 1 } }]));
    await figures.store(aDial());
    await eventually(() =>
      expect([viewer.rows(), viewer.rows('b')]).toEqual([
        [{ dials: { value: 2 } }],
        [{ region: 'RU-MOW', dials: { value: 2 } }],
      ]),
    );
    viewer.leave();
  });

  it('is told how far the figures go, though they stay the same', async () => {
    const viewer = watch();
    const extents = () => viewer.events.filter(({ type }) => type === 'extent');
    await figures.completeThrough('2022-04-05T09:10:00.000Z');
    await eventually(() =>
      expect(extents().at(-1)?.data).toMatchObject({ completeThrough: '2022-04-05T09:10:00.000Z' }),
    );
    await figures.completeThrough('2022-04-05T09:20:00.000Z');
    await eventually(() =>
      expect(extents().at(-1)?.data).toMatchObject({ completeThrough: '2022-04-05T09:20:00.000Z' }),
    );
    expect(viewer.events.filter(({ type }) => type === 'figures').length).toBeLessThanOrEqual(2);
    viewer.leave();
  });

  it('costs one question, however many they are, and none when they have gone', async () => {
    const answer = jest.spyOn(figures.app.get(AnswerQuestion), 'answer');
    await figures.store(aDial());
    const viewers = Array.from({ length: 1_000 }, () => watch());
    await eventually(() => expect(viewers.every((each) => each.rows() !== undefined)).toBe(true));
    expect(answer).toHaveBeenCalledTimes(1);
    await figures.store(aDial());
    await eventually(() => expect(viewers.at(-1)?.rows()).toEqual([{ dials: { value: 2 } }]));
    expect(answer).toHaveBeenCalledTimes(2);
    const late = watch();
    expect(late.rows()).toEqual([{ dials: { value: 2 } }]);
    expect(answer).toHaveBeenCalledTimes(2);
    for (const viewer of [...viewers, late]) viewer.leave();
    expect(figures.app.get(LiveFigures).watched).toBe(0);
  });

  it('is told how often volunteers dialled as of figures, at the cost of one question for all', async () => {
    const answer = jest.spyOn(figures.app.get(Activity), 'answer');
    await figures.store(aDial());
    const viewers = Array.from({ length: 100 }, () => watch({ a: activity }));
    await eventually(() => expect(viewers.every((each) => each.answer() !== undefined)).toBe(true));
    expect(answer).toHaveBeenCalledTimes(1);
    await figures.store([...aDial(), ...aDial()]);
    const shares = [
      { least: 1, most: 1, volunteers: 0, dials: 0 },
      { least: 2, most: 3, volunteers: 1, dials: 3 },
    ];
    await eventually(() => expect(viewers.at(-1)?.answer()).toMatchObject({ shares }));
    expect(answer).toHaveBeenCalledTimes(2);
    for (const viewer of viewers) viewer.leave();
  });

  describe('of the funnel', () => {
    /** Of the pace; the test moves it. */
    let now: number;
    let count: jest.SpiedFunction<Funnel['of']>;
    beforeEach(() => {
      now = 0;
      jest.spyOn(figures.app.get(SharedFunnel), 'now').mockImplementation(() => now);
      count = jest.spyOn(figures.app.get(Funnel), 'of');
    });
    const began = (viewer: Viewer | undefined) => {
      const answer = viewer?.answer();
      return answer && 'began' in answer ? answer.began.handedOut : undefined;
    };

    it('is told what became of every call, at the cost of one count for all who watch or ask', async () => {
      await figures.store(aDial());
      const viewers = Array.from({ length: 1_000 }, () => watch({ a: funnel }));
      await eventually(() => expect(viewers.map(began)).toEqual(viewers.map(() => 1)));
      const headers = { ...(await figures.as('organizer')), 'cache-control': '' };
      for (let ask = 0; ask < 5; ask += 1)
        expect((await figures.get('/v1/funnel?campaign=demo', headers)).json().began.handedOut).toBe(1);
      expect(count).toHaveBeenCalledTimes(1);
      for (const viewer of viewers) viewer.leave();
    });

    it('is told of a change once counting has rested, and of all else meanwhile', async () => {
      await figures.store(aDial());
      const viewer = watch({ a: funnel, b: question });
      await eventually(() => expect([began(viewer), viewer.rows('b')]).toEqual([1, [{ dials: { value: 1 } }]]));
      await figures.store(aDial());
      await figures.completeThrough('2022-04-05T09:10:00.000Z');
      await eventually(() => {
        expect(viewer.rows('b')).toEqual([{ dials: { value: 2 } }]);
        expect(viewer.events.at(-1)).toMatchObject({ data: { completeThrough: '2022-04-05T09:10:00.000Z' } });
      });
      // Beats have come and gone.
      expect([began(viewer), count.mock.calls.length]).toEqual([1, 1]);
      now = 10_000;
      await eventually(() => expect(began(viewer)).toBe(2));
      expect(count).toHaveBeenCalledTimes(2);
      viewer.leave();
    });

    it('begins with the count that there is, and has a newer one when counting has rested', async () => {
      await figures.store(aDial());
      await figures.get('/v1/funnel?campaign=demo', await figures.as('organizer'));
      await figures.store(aDial());
      const viewer = watch({ a: funnel });
      await eventually(() => expect(began(viewer)).toBe(1));
      now = 10_000;
      await eventually(() => expect(began(viewer)).toBe(2));
      expect(count).toHaveBeenCalledTimes(2);
      viewer.leave();
    });

    it('is told of a count that somebody else had made, though the tables say of no change', async () => {
      await figures.store(aDial());
      const viewer = watch({ a: funnel });
      await eventually(() => expect(began(viewer)).toBe(1));
      await figures.clickhouse.command('DELETE FROM calls WHERE true');
      await figures.get('/v1/funnel?campaign=demo', await figures.as('organizer'));
      await eventually(() => expect(viewer.answer()).toMatchObject({ alarms: [{ alarm: 'sides-differ', calls: 1 }] }));
      viewer.leave();
    });

    it('keeps all else live when it cannot be counted', async () => {
      count.mockRejectedValueOnce(new Error('away'));
      await figures.store(aDial());
      const viewer = watch({ a: funnel, b: question });
      await eventually(() => expect(viewer.events.some(({ type }) => type === 'extent')).toBe(true));
      expect(viewer.events.map(({ type }) => type)).not.toContain('unavailable');
      now = 10_000;
      await eventually(() => expect(began(viewer)).toBe(1));
      expect(count).toHaveBeenCalledTimes(2);
      viewer.leave();
    });
  });

  it('is told when figures cannot be had, and goes on when they can', async () => {
    const answer = jest.spyOn(figures.app.get(AnswerQuestion), 'answer');
    answer.mockRejectedValueOnce(new Error('away'));
    await figures.store(aDial());
    const viewer = watch();
    await eventually(() => expect(viewer.events).toContainEqual({ type: 'unavailable', data: {} }));
    await eventually(() => expect(viewer.rows()).toEqual([{ dials: { value: 1 } }]));
    viewer.leave();
  });
});

describe('GET /v1/figures/live', () => {
  const url = (...asks: readonly string[]) =>
    `/v1/figures/live?${new URLSearchParams(asks.map((ask): [string, string] => ['ask', ask]))}`;

  it('streams events, and ends them when the service does', async () => {
    await figures.store(aDial());
    await figures.app.listen(0, '127.0.0.1');
    const asks = ['/figures?campaign=demo&metrics=dials', 'campaign=demo&metrics=dials&by=region'];
    const response = await fetch(`${await figures.app.getUrl()}${url(...asks)}`, {
      headers: await figures.as('organizer'),
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    let text = '';
    const ended = (async () => {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
    })();
    await eventually(() => expect(text).toMatch(/event: extent\n/));
    const answered = [...text.matchAll(/^event: figures\n(?:id: .*\n)?data: (.*)$/gm)].map(([, data]) =>
      JSON.parse(data ?? ''),
    );
    expect(answered.map(({ ask }) => ask).sort()).toEqual(asks);
    expect(answered[0]?.answer.rows).toMatchObject([{ dials: { value: 1 } }]);
    await figures.app.close();
    await ended;
  });

  it.each([
    ['campaign=demo&metrics=calls', 400, 'metrics'],
    ['campaign=demo&metrics=dials&colour=red', 400, 'colour'],
    ['campaign=demo&metrics=dials&metrics=dials', 400, 'ask[0].metrics'],
    ['metrics=dials', 400, 'ask[0].campaign'],
    ['campaign=nowhere&metrics=dials', 404, 'campaign'],
    ['/colours?campaign=demo', 400, 'ask[0]'],
    ['/figures?campaign=demo&metrics=calls', 400, 'metrics'],
    ['/volunteers/activity?campaign=demo&metrics=dials', 400, 'ask[0]'],
    ['/volunteers/activity?campaign=demo&from=2022-02-30', 400, 'from'],
    ['/funnel?campaign=demo&from=2022-02-03', 400, 'ask[0]'],
    ['/funnel?campaign=nowhere', 404, 'campaign'],
  ])('refuses %s before anything is streamed', async (ask, status, field) => {
    const response = await figures.get(url(ask), await figures.as('organizer'));
    expect([response.statusCode, response.json().errors[0].field]).toEqual([status, field]);
  });

  it('refuses more questions than a board has, and none', async () => {
    for (const asks of [[], Array.from({ length: 41 }, () => 'campaign=demo&metrics=dials')])
      expect((await figures.get(url(...asks), await figures.as('organizer'))).statusCode).toBe(400);
  });

  it('is for organizers, and as far as GET /figures is, for the press', async () => {
    for (const ask of [
      'campaign=demo&metrics=talk-time',
      '/volunteers/activity?campaign=demo',
      '/funnel?campaign=demo',
    ])
      expect((await figures.get(url(ask), await figures.as('press'))).statusCode).toBe(403);
    expect((await figures.get(url('campaign=demo&metrics=dials'))).statusCode).toBe(401);
    for (const role of roles.filter((each) => !['organizer', 'press', 'admin'].includes(each)))
      expect((await figures.get(url('campaign=demo&metrics=dials'), await figures.as(role))).statusCode).toBe(403);
  });
});
