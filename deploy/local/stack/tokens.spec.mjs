import { expect, test } from '@jest/globals';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { bearerToken, signInLink } from './tokens.mjs';

const secret = Buffer.alloc(32, 7);
const authKeys = `new=${secret.toString('base64url')},old=${Buffer.alloc(32, 1).toString('base64url')}`;
const now = 1_700_000_000;
const at = { currentDate: new Date(now * 1000 + 1), algorithms: ['HS256'] };

test('a bearer token is signed by the first key and says who, for what and how long', async () => {
  const token = bearerToken({ role: 'organizer', authKeys, minutes: 10, campaign: 'demo', now });
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT', kid: 'new' });
  const { payload } = await jwtVerify(token, secret, { ...at, audience: 'api' });
  expect(payload).toEqual({
    role: 'organizer',
    sub: 'local-organizer',
    campaign: 'demo',
    iat: now,
    exp: now + 600,
    aud: 'api',
  });
});

test('a volunteer is a pseudonym', async () => {
  const token = bearerToken({ role: 'volunteer', authKeys, minutes: 1, now });
  const { payload } = await jwtVerify(token, secret, at);
  expect(payload.sub).toMatch(/^[0-9a-f]{16}$/);
});

test('a sign-in link is good for nothing else, and no two are the same', async () => {
  const links = [1, 2].map(() => signInLink({ address: 'http://127.0.0.1:3000', authKeys, now }));
  const tokens = links.map((link) => new URL(link).searchParams.get('token') ?? '');
  const [one, two] = await Promise.all(tokens.map((token) => jwtVerify(token, secret, { ...at, audience: 'sign-in' })));
  expect(one?.payload).toMatchObject({ role: 'admin', exp: now + 3600 });
  expect(one?.payload.jti).not.toBe(two?.payload.jti);
});
