import type { Session } from '../api/types';

export type Role = Session['role'];

const organizers = ['organizer', 'admin'] as const;
const everybody = ['organizer', 'press', 'partner', 'admin'] as const;

/** Which roles see which page; the one place that says so. The desk has people of its own. */
export const pages = {
  '/': organizers,
  '/reviews': organizers,
  '/distress-reports': organizers,
  '/dead-letters': organizers,
  '/alerts': organizers,
  '/data-health': organizers,
  '/settings': organizers,
  '/people': ['admin'],
  '/audit': ['admin'],
  '/account': everybody,
  '/first-account': ['admin'],
  '/sign-in': 'anybody',
  '/set-password': 'anybody',
  '/call': 'anybody',
} as const satisfies Record<string, readonly Role[] | 'anybody'>;

export type Page = keyof typeof pages;
/** A page that wants somebody to be signed in. */
export type GuardedPage = { [Each in Page]: (typeof pages)[Each] extends 'anybody' ? never : Each }[Page];

/** Whether the page is one of those that the role sees. */
export function maySee(role: Role, page: Page): boolean {
  const roles: readonly Role[] | 'anybody' = pages[page];
  return roles === 'anybody' || roles.includes(role);
}

/** Pages that the menu leads to, in its order. */
export const menuPages = [
  '/',
  '/reviews',
  '/distress-reports',
  '/dead-letters',
  '/alerts',
  '/data-health',
  '/settings',
  '/people',
  '/audit',
  '/account',
] as const satisfies readonly GuardedPage[];

/** Where somebody in the role begins. */
export const homeOf = (role: Role): Page => (maySee(role, '/') ? '/' : '/account');
