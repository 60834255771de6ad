import { type GroupChange, groupsOf } from './groups';

const region = (value: string, from: number, to: number): GroupChange => ({ dimension: 'region', value, from, to });

it('tells by dimension where most changed, and how many others there are', () => {
  const regions = ['A', 'B', 'C', 'D', 'E'].map((value, index) => region(value, 10, 10 - index));
  const language: GroupChange = { dimension: 'language', value: 'ru', from: 1, to: 2 };
  expect(groupsOf([...regions, language])).toEqual([
    { dimension: 'region', told: regions.slice(1).reverse(), more: 1 },
    { dimension: 'language', told: [language], more: 0 },
  ]);
});

it('has nothing to tell where nothing changed', () => {
  expect(groupsOf([])).toEqual([]);
});
