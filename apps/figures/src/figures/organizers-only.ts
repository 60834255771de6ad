import { mayCall, Problem, type Role } from '#platform';

/**
 * For what comes by an endpoint that others may call for something else.
 *
 * @param what they would see
 * @throws Problem 403
 */
export function assertOrganizer(role: Role, what: string): void {
  if (mayCall(role, ['organizer'])) return;
  throw new Problem({ status: 403, title: 'Not allowed', detail: `Only organizers see ${what}.` });
}
