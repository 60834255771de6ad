import { SetMetadata } from '@nestjs/common';
import type { Role } from './identity.js';

const accessKey = 'callboard:access';

/** Who may call a handler. Every handler says so; a service with one that does not will not start. */
export type Access = 'anybody' | readonly Role[];

export const accessMetadata = accessKey;

/** Open to anybody, without a token. */
export const AllowAnybody = () => SetMetadata<string, Access>(accessKey, 'anybody');

/** Open to these roles only. An admin may do whatever an organizer may. */
export const Allow = (...roles: readonly [Role, ...Role[]]) => SetMetadata<string, Access>(accessKey, roles);

/** Whether somebody in `role` may call what `access` guards. */
export function mayCall(role: Role, access: readonly Role[]): boolean {
  return access.includes(role) || (role === 'admin' && access.includes('organizer'));
}
