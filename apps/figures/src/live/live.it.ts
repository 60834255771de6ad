import { jest } from '@jest/globals';
import type { Observable, Subscription } from 'rxjs';
import { roles } from '#platform';
import { aCall, eventually, issued, recorded } from '#testing';
import { AnswerQuestion } from '../figures/answer-question.js';
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
const question = { campaign: 'demo', metrics: 'dials' };
const byRegion = { ...question, by: 'region' };

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

const watch = (asked: Record<string, Record<string, string>> = { a: question }) =>
  new Viewer(figures.app.get(LiveFigures).watch(new Map(Object.entries(asked)) as never, 'organizer'));

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
    const activity = { a: { campaign: 'demo', of: 'activity' } };
    await figures.store(aDial());
    const viewers = Array.from({ length: 100 }, () => watch(activity));
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
    const asks = ['campaign=demo&metrics=dials', 'campaign=demo&metrics=dials&by=region'];
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
    ['of=colours&campaign=demo', 400, 'ask[0].of'],
    ['of=activity&campaign=demo&metrics=dials', 400, 'ask[0]'],
    ['of=activity&campaign=demo&from=2022-02-30', 400, 'from'],
  ])('refuses %s before anything is streamed', async (ask, status, field) => {
    const response = await figures.get(url(ask), await figures.as('organizer'));
    expect([response.statusCode, response.json().errors[0].field]).toEqual([status, field]);
  });

  it('refuses more questions than a board has, and none', async () => {
    for (const asks of [[], Array.from({ length: 41 }, () => 'campaign=demo&metrics=dials')])
      expect((await figures.get(url(...asks), await figures.as('organizer'))).statusCode).toBe(400);
  });

  it('is for organizers, and as far as GET /figures is, for the press', async () => {
    for (const ask of ['campaign=demo&metrics=talk-time', 'of=activity&campaign=demo'])
      expect((await figures.get(url(ask), await figures.as('press'))).statusCode).toBe(403);
    expect((await figures.get(url('campaign=demo&metrics=dials'))).statusCode).toBe(401);
    for (const role of roles.filter((each) => !['organizer', 'press', 'admin'].includes(each)))
      expect((await figures.get(url('campaign=demo&metrics=dials'), await figures.as(role))).statusCode).toBe(403);
  });
});
