import type { Campaign } from '#platform';

/** A campaign in a zone whose days begin on another date in UTC. */
export const aCampaign: Campaign = {
  id: 'demo',
  name: { en: 'Demo', ru: 'Демо' },
  timeZone: 'Europe/Vilnius',
  startsOn: '2022-03-08',
  goal: { callsPerDay: 1000 },
  lateWindowDays: 14,
  leaseMinutes: 60,
  languages: ['ru', 'lt'],
  guideline: { version: '1' },
  calling: {
    hours: { from: '00:00', to: '24:00' },
    restDays: [],
    holidays: [],
    attempts: 5,
    pauseMinutes: {},
    openLeases: 3,
  },
  codebook: { version: 1, positive: both('+'), neutral: both('0'), negative: both('-') },
  districts: [
    {
      id: 'central',
      name: both('Central'),
      regions: [{ code: 'RU-MOW', name: both('Moscow'), timeZone: 'Europe/Moscow', weight: 1 }],
    },
  ],
};

function both(text: string) {
  return { en: text, ru: text };
}
