import { shortPath } from './short-path';

it('says each point by its distance from the one before', () => {
  expect(shortPath('M616,165L617,166L616,167Z')).toBe('M616,165l1,1 -1,1z');
});

it('has no point twice, and no ring that is a point', () => {
  expect(shortPath('M1,1L1,1L2,1L2,1L2,2ZM5,5L5,5Z')).toBe('M1,1l1,0 0,1z');
});
