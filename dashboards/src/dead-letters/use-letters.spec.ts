import { pagePath } from './use-letters';

it.each([
  [{ show: 'outstanding', reason: undefined }, undefined, '/dead-letters?limit=50&outstanding=true'],
  [{ show: 'resolved', reason: 'empty' }, undefined, '/dead-letters?limit=50&outstanding=false&reason=empty'],
  [{ show: 'all', reason: undefined }, 'abc', '/dead-letters?limit=50&cursor=abc'],
] as const)('%j after %s is at %s', (choice, cursor, path) => expect(pagePath(choice, cursor)).toBe(path));
