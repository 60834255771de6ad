import { Unclaimed } from './unclaimed.js';

const aVolunteer = (volunteer: string, country = 'LT') => ({
  ...{ campaign: 'demo', volunteer, country, languages: ['ru'], joinedAt: '2022-04-05T09:00:00Z' },
});

describe('Unclaimed', () => {
  it('gives each volunteer to one who says the same of himself', () => {
    const unclaimed = new Unclaimed();
    unclaimed.put(aVolunteer('a'));
    unclaimed.put(aVolunteer('b'));
    const asked = { campaign: 'demo', country: 'LT', languages: ['ru'] };
    expect([1, 2, 3].map(() => unclaimed.take(asked)?.volunteer)).toEqual(['b', 'a', undefined]);
  });

  it.each([{ country: 'PL' }, { campaign: 'other' }, { languages: ['ru', 'lt'] }, { source: 'radio' }])(
    'gives none to one who differs by %j',
    (difference) => {
      const unclaimed = new Unclaimed();
      unclaimed.put(aVolunteer('a'));
      expect(unclaimed.take({ ...aVolunteer('a'), ...difference })).toBeUndefined();
    },
  );
});
