import type { News } from '../delivery/delivery.js';
import { Links } from './links.js';
import { words } from './words.js';

const news: News = {
  ...{ rule: 'calls-stopped', campaign: 'spring', happened: 'raised', at: '2022-04-05T09:00:00.000Z' },
  facts: { hours: 3, expected: 20 },
};

it('leads to the campaign on the board, and to the alert', () => {
  const links = new Links('https://callboard.example.org').of(news);
  expect(links).toEqual({
    place: 'https://callboard.example.org/?campaign=spring',
    alert: 'https://callboard.example.org/alerts?campaign=spring',
  });
  for (const language of ['en', 'ru'] as const) {
    const { subject, text } = words[language](news, { campaign: 'Spring', links });
    expect(subject).toMatch(/^Spring: /);
    expect(text.split('\n').filter((line) => /https:\S+$/.test(line))).toHaveLength(2);
  }
});

it('says where to look in words, where nobody knows how people reach the dashboard', () => {
  expect(new Links(undefined).of(news)).toBeUndefined();
  expect(words.en(news).text).toMatch(/Where to see it: \/ on the dashboard\.\n$/);
});
