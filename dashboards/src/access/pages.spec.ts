import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { homeOf, maySee, menuPages, type Page, pages, type Role } from './pages';

const folder = fileURLToPath(new URL('../app', import.meta.url));
const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)page\.tsx$/.test(path))
  .map((path) => `/${path.replace(/\/?page\.tsx$/, '')}`);

it('says of every page that there is who sees it, and of no other', () => {
  expect(Object.keys(pages).sort()).toEqual(found.sort());
});

it.each([
  ['organizer', ['/', '/reviews', '/distress-reports', '/dead-letters', '/settings', '/account'], '/'],
  ['admin', [...menuPages], '/'],
  ['press', ['/account'], '/account'],
  ['partner', ['/account'], '/account'],
  ['volunteer', [], '/account'],
] as [Role, Page[], Page][])('%s sees what is his', (role, seen, home) => {
  expect(menuPages.filter((page) => maySee(role, page))).toEqual(expect.arrayContaining(seen));
  expect(homeOf(role)).toBe(home);
});
