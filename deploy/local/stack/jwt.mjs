import { createHmac } from 'node:crypto';

/**
 * A JSON Web Token, HS256.
 * @param {Record<string, unknown>} claims
 * @param {string} authKeys as in AUTH_KEYS: `kid=key,...`, keys base64url; the first one signs
 * @returns {string}
 */
export function signJwt(claims, authKeys) {
  const [first = ''] = authKeys.split(',');
  const separator = first.indexOf('=');
  const header = { alg: 'HS256', typ: 'JWT', kid: first.slice(0, separator) };
  const key = Buffer.from(first.slice(separator + 1), 'base64url');
  const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
}
