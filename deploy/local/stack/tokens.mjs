import { randomBytes, randomUUID } from 'node:crypto';
import { signJwt } from './jwt.mjs';

export const roles = /** @type {const} */ (['volunteer', 'organizer', 'press', 'partner', 'admin', 'service']);

/** @typedef {typeof roles[number]} Role */

/**
 * A bearer token for the HTTP API.
 * @param {object} options
 * @param {Role} options.role
 * @param {string} options.authKeys
 * @param {number} options.minutes how long it is good for
 * @param {string} [options.campaign]
 * @param {number} [options.now] seconds since 1970
 */
export function bearerToken({ role, authKeys, minutes, campaign, now = epochSeconds() }) {
  // A volunteer is known by a pseudonym of 64 random bits, everybody else by name.
  const sub = role === 'volunteer' ? randomBytes(8).toString('hex') : `local-${role}`;
  const claims = { role, sub, ...(campaign && { campaign }), iat: now, exp: now + minutes * 60, aud: 'api' };
  return signJwt(claims, authKeys);
}

/**
 * A link that signs whoever has the machine in as admin, once, within an hour.
 * @param {object} options
 * @param {string} options.address of the dashboard
 * @param {string} options.authKeys
 * @param {number} [options.now] seconds since 1970
 */
export function signInLink({ address, authKeys, now = epochSeconds() }) {
  const role = 'admin';
  const claims = { role, sub: `local-${role}`, jti: randomUUID(), iat: now, exp: now + 3_600, aud: 'sign-in' };
  return `${address}/sign-in?token=${signJwt(claims, authKeys)}`;
}

function epochSeconds() {
  return Math.floor(Date.now() / 1000);
}
