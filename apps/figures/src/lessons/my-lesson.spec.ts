import { Temporal } from 'temporal-polyfill';
import { type Campaign, Campaigns, type Identity } from '#platform';
import { Lessons } from '../desk/campaign-texts.js';
import type { MyWeek } from '../volunteers/my-week.js';
import { MyLesson } from './my-lesson.js';

const timeZone = 'Europe/Vilnius';
const today = Temporal.Now.plainDateISO(timeZone);
const identity = { claims: { sub: '00000000000000a1', campaign: 'demo' } } as unknown as Identity;

/** The answer to somebody with so many calls. */
async function answer(dials: number, lessons?: { dialsInAWeek: number; forAllFrom: string }) {
  const campaign = { timeZone, ...(lessons && { lessons: { version: '1', ...lessons } }) } as Campaign;
  const texts = new Lessons({ campaignsDir: 'campaigns' } as ConstructorParameters<typeof Lessons>[0]);
  const week = { of: async () => ({ dials }) } as unknown as MyWeek;
  return await new MyLesson(new Campaigns(new Map([['demo', campaign]])), texts, week).of(identity);
}

it.each([
  ['today', 0, today.toString(), true],
  ['tomorrow, with too few calls', 4, today.add({ days: 1 }).toString(), false],
  ['tomorrow, with enough', 5, today.add({ days: 1 }).toString(), true],
])('is shown or not: for all from %s', async (_when, dials, forAllFrom, isShown) => {
  const { lesson, headStart } = await answer(dials, { dialsInAWeek: 5, forAllFrom });
  expect(lesson !== null).toBe(isShown);
  expect(headStart).toEqual(forAllFrom === today.toString() ? null : { dials: 5, until: forAllFrom });
});

it('is none where a campaign has none', async () => {
  expect(await answer(99)).toEqual({ campaign: 'demo', lesson: null, headStart: null });
});
