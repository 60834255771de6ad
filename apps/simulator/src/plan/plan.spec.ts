import { countries } from '../people/countries.js';
import { planVolunteer } from '../people/volunteers.js';
import { planCall } from './call-plan.js';
import { planOutcome } from './outcome-plan.js';

const calls = Array.from({ length: 4000 }, (_, number) => planCall(1, number));
const outcomes = calls.map(({ random }) => planOutcome(random, 'RU-MOW'));
const share = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length / all.length;

describe('the plan of a campaign', () => {
  it('is the same for the same seed, and another for another', () => {
    const { random: _, ...first } = planCall(1, 7);
    expect(planCall(1, 7)).toMatchObject(first);
    expect(planVolunteer(1, 7)).toEqual(planVolunteer(1, 7));
    const fates = (seed: number) => Array.from({ length: 100 }, (_, number) => planCall(seed, number).fate);
    expect(fates(1)).not.toEqual(fates(2));
  });

  it('has volunteers of 149 countries, most of them in Lithuania', () => {
    expect(new Set(countries.map(([code]) => code)).size).toBe(149);
    const joined = Array.from({ length: 2000 }, (_, number) => planVolunteer(1, number));
    expect(share(joined, ({ country }) => country === 'LT')).toBeCloseTo(0.4, 1);
    expect(joined.every(({ languages }) => languages.includes('ru'))).toBe(true);
  });

  it('has four calls to a volunteer, and some who make many', () => {
    const byVolunteer = new Map<number, number>();
    for (const { volunteer } of calls) byVolunteer.set(volunteer, (byVolunteer.get(volunteer) ?? 0) + 1);
    expect(calls.length / byVolunteer.size).toBeGreaterThan(3);
    expect(Math.max(...byVolunteer.values())).toBeGreaterThan(20);
  });

  it('has a conversation in half of the calls, nearly half of them positive', () => {
    const conversations = outcomes.filter(({ disposition }) => ['conversation', 'partial'].includes(disposition));
    expect(conversations.length / outcomes.length).toBeCloseTo(0.49, 1);
    const recorded = conversations.filter(({ sentiment }) => sentiment !== undefined);
    expect(share(recorded, ({ sentiment }) => sentiment === 'positive')).toBeCloseTo(0.47, 1);
  });

  it('has talks of seconds and of hours, most of them under five minutes', () => {
    const talks = outcomes.flatMap(({ disposition, durationSeconds }) =>
      disposition === 'conversation' ? (durationSeconds ?? []) : [],
    );
    expect(share(talks, (seconds) => seconds < 300)).toBeGreaterThan(0.6);
    expect(Math.min(...talks)).toBeLessThan(20);
    expect(Math.max(...talks)).toBeGreaterThan(3600);
    expect(Math.max(...talks)).toBeLessThanOrEqual(3 * 3600);
  });

  it('contains everything that goes wrong in a campaign', () => {
    const some = (is: (plan: (typeof calls)[number]) => boolean) => expect(calls.some(is)).toBe(true);
    some(({ fate }) => fate === 'handed-back');
    some(({ fate }) => fate === 'reported-late');
    some(({ fate }) => fate === 'never-reported');
    some(({ asksTwice }) => asksTwice);
    some(({ reportsTwice }) => reportsTwice);
    some(({ contradicts }) => contradicts);
    some(({ corrects }) => corrects);
    some(({ isCorrected }) => isCorrected);
    some(({ retraction }) => retraction !== undefined);
  });
});
