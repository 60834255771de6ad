import { randomBytes } from 'node:crypto';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** For every answer. */
const everywhere = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * What a page may load and do. Scripts need the nonce; styles may be set on an element, as charts do.
 * @param {string} nonce
 */
export function contentSecurityPolicy(nonce) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** @param {ServerResponse} res */
export function secureAnswer(res) {
  for (const [name, value] of Object.entries(everywhere)) res.setHeader(name, value);
}

/**
 * Headers of a page. Next reads the policy from the request, and puts its nonce on the scripts that it writes.
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 */
export function securePage(req, res) {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  req.headers['x-nonce'] = nonce;
  req.headers['content-security-policy'] = policy;
  // Which words the page speaks: src/i18n/request.ts.
  req.headers['x-page'] = /^\/call(\/|\?|$)/.test(req.url ?? '') ? 'desk' : 'board';
  res.setHeader('content-security-policy', policy);
}
