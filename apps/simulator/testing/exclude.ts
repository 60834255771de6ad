import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { BrowserContext } from 'playwright-core';
import { eventually } from '#testing';
import type { FreshStack } from '../../../libs/testing/stack/fresh-stack.js';

/** Excludes the volunteer of a browser, as an organizer does, and waits until the hand-out knows. */
export async function exclude({ address, organizerToken }: FreshStack, context: BrowserContext): Promise<void> {
  const cookie = (await context.cookies()).find(({ name }) => name === 'callboard_volunteer');
  if (!cookie) throw new Error('nobody has joined with this browser');
  const post = async (path: string, token: string, body: object) =>
    await fetch(new URL(`/api/v1${path}`, address), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const note = { campaign: 'demo', by: 'Anna', note: 'Made up.' };
  const { sub } = decodeJwt(cookie.value);
  await eventually(async () =>
    expect((await post(`/volunteers/${sub}/exclusion`, organizerToken, note)).ok).toBe(true),
  );
  const requestId = randomUUID();
  await eventually(async () => expect((await post('/assignments', cookie.value, { requestId })).status).toBe(403), {
    timeout: 60_000,
  });
}
