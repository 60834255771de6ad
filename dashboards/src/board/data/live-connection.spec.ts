import { jest } from '@jest/globals';
import { LiveConnection } from './live-connection';

/** The browser's, without a network. */
class FakeEventSource extends EventTarget {
  static readonly opened: FakeEventSource[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  tell(type: string, data?: object): void {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
  }
}

const dials = '/figures?campaign=demo&metrics=dials%2Cconversations';
const byDay = '/figures?campaign=demo&metrics=dials&by=day';
const extent = { asOf: '2022-04-05T10:00:00.000Z', completeThrough: null, deadLetters: 0 };

const told = { answered: jest.fn(), reached: jest.fn() };
let connection: LiveConnection;
const asked = (source: FakeEventSource | undefined) =>
  new URL(source?.url ?? '', 'http://origin').searchParams.getAll('ask');

beforeEach(() => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  FakeEventSource.opened.length = 0;
  Object.assign(globalThis, { EventSource: FakeEventSource });
  connection = new LiveConnection(told);
});
afterEach(() => {
  connection.close();
  jest.useRealTimers();
});

it('asks all questions of a page at once, each once', () => {
  connection.watch(dials);
  connection.watch(byDay);
  connection.watch(dials);
  jest.advanceTimersByTime(50);
  expect(FakeEventSource.opened.map(asked)).toEqual([[dials, byDay]]);
});

it('hands answers on under the address of their question', () => {
  connection.watch(dials);
  jest.advanceTimersByTime(50);
  FakeEventSource.opened[0]?.tell('figures', { ask: dials, answer: { rows: [] } });
  expect(told.answered).toHaveBeenCalledWith(dials, { rows: [] });
});

it('opens the next stream before it closes the last, when the questions change', () => {
  const unwatch = connection.watch(dials);
  jest.advanceTimersByTime(50);
  unwatch();
  connection.watch(byDay);
  const [first] = FakeEventSource.opened;
  expect(first?.isClosed).toBe(false);
  jest.advanceTimersByTime(50);
  expect([first?.isClosed, FakeEventSource.opened.map(asked)]).toEqual([true, [[dials], [byDay]]]);
});

it('closes the stream when nobody watches', () => {
  const unwatch = connection.watch(dials);
  jest.advanceTimersByTime(50);
  unwatch();
  jest.advanceTimersByTime(50);
  expect(FakeEventSource.opened.map(({ isClosed }) => isClosed)).toEqual([true]);
});

it.each([
  ['says that figures are away', (source: FakeEventSource | undefined) => source?.tell('unavailable', {})],
  ['breaks off', (source: FakeEventSource | undefined) => source?.dispatchEvent(new Event('error'))],
  ['falls silent', () => jest.advanceTimersByTime(30_000)],
])('is not live any more when the stream %s', (_, fail) => {
  connection.watch(dials);
  jest.advanceTimersByTime(50);
  const [source] = FakeEventSource.opened;
  source?.tell('extent', extent);
  expect(told.reached).toHaveBeenLastCalledWith(extent);
  fail(source);
  expect(told.reached).toHaveBeenLastCalledWith(undefined);
  source?.tell('extent', extent);
  expect(told.reached).toHaveBeenLastCalledWith(extent);
});
