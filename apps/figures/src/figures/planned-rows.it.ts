import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { ClickHouse } from '#clickhouse';
import { aCall, issued, joined, recorded, storeVolunteers } from '#testing';
import { countEveryDay } from '../testing/count-every-day.js';
import { RunningFigures } from '../testing/running-figures.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
beforeEach(async () => {
  figures = await RunningFigures.start();
});
afterEach(async () => await figures.stop());

const aDial = async (assignedAt?: string) => {
  const call = aCall(assignedAt ? { assignedAt } : {});
  await figures.store([issued(call), recorded(call)]);
};
const count = async () => await countEveryDay(figures.clickhouse, 'demo', 'Europe/Vilnius');

/** The figure, and how many statements it took to read the calls or what is counted of them. */
async function ask(question: string) {
  const select = jest.spyOn(figures.app.get(ClickHouse), 'select');
  const answer = await figures.get(`/v1/figures?campaign=demo&${question}`, await figures.as('organizer'));
  const reading = select.mock.calls.filter(([, sql]) => /FROM (rollups|calls|volunteers)\b/.test(sql));
  select.mockRestore();
  return { value: Object.values(answer.json().rows[0])[0], readings: reading.length };
}

describe.each([
  ['of rollups', 'metrics=dials'],
  ['of calls, as no rollup has it', 'metrics=dials&where=region:RU-MOW;language:ru'],
])('what was counted, %s,', (_, question) => {
  it('is read once, and again when another day was counted, or this one again', async () => {
    await aDial();
    await count();
    expect(await ask(question)).toEqual({ value: { value: 1 }, readings: 1 });
    expect(await ask(question)).toEqual({ value: { value: 1 }, readings: 0 });
    await aDial();
    await count();
    expect(await ask(question)).toEqual({ value: { value: 2 }, readings: 1 });
    await aDial('2022-03-01T09:00:00Z');
    await count();
    expect(await ask(question)).toEqual({ value: { value: 3 }, readings: 1 });
    expect(await ask(question)).toEqual({ value: { value: 3 }, readings: 0 });
  });

  it('is not believed while a day is marked', async () => {
    await aDial();
    await count();
    await ask(question);
    for (const value of [2, 3]) {
      await aDial();
      expect(await ask(question)).toEqual({ value: { value }, readings: 1 });
    }
    await count();
    expect(await ask(question)).toEqual({ value: { value: 3 }, readings: 1 });
  });
});

describe('what was counted', () => {
  it.each([
    ['of rollups', 'metrics=dials'],
    ['of calls', 'metrics=dials&where=region:RU-MOW;language:ru'],
  ])(
    'stays, %s, of days before the one that changes: nobody calls before a number is handed out',
    async (_, question) => {
      await aDial('2022-03-01T09:00:00Z');
      await aDial('2022-04-05T09:00:00Z');
      await count();
      const upTo = `${question}&from=2022-02-01&to=2022-04-04`;
      expect(await ask(upTo)).toEqual({ value: { value: 1 }, readings: 1 });
      await aDial('2022-04-05T09:00:00Z');
      expect(await ask(upTo)).toEqual({ value: { value: 1 }, readings: 0 });
      await count();
      expect(await ask(upTo)).toEqual({ value: { value: 1 }, readings: 0 });
      await aDial('2022-03-01T09:00:00Z');
      expect(await ask(upTo)).toEqual({ value: { value: 2 }, readings: 1 });
    },
  );

  it('is not all that there is of who joined, nor of invitations', async () => {
    await aDial();
    await count();
    const join = async () =>
      await storeVolunteers(figures.clickhouse, [joined({ volunteer: randomBytes(8).toString('hex') })]);
    await join();
    expect(await ask('metrics=volunteers-registered')).toEqual({ value: { value: 1 }, readings: 1 });
    await join();
    expect(await ask('metrics=volunteers-registered')).toEqual({ value: { value: 2 }, readings: 1 });
    for (let time = 0; time < 2; time += 1) expect((await ask('metrics=dials&where=source:none')).readings).toBe(1);
  });
});
