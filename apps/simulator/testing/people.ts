import { type Browser, type BrowserContext, type Page, request } from 'playwright-core';
import type { Look } from './browser.js';

export const password = 'correct horse battery staple';

/** Gives somebody an account, as an admin does by hand. @param token of an admin */
export async function giveAccount(address: string, token: string, name: string, role: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const api = await request.newContext({ baseURL: address });
  const invited = await api.post('/api/v1/accounts', { headers, data: { name, role } });
  const { token: link } = (await invited.json()) as { token: string };
  const set = await api.post('/api/v1/passwords', { data: { token: link, password } });
  if (!set.ok()) throw new Error(`no password could be set: ${await set.text()}`);
  await api.dispose();
}

/** A browser of somebody who has signed in with his password. */
export async function signedIn(
  browser: Browser,
  address: string,
  name: string,
  { width = 1440, height = 900, colorScheme = 'light' }: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en', colorScheme, viewport: { width, height } });
  context.setDefaultTimeout(120_000);
  const answer = await context.request.post(`${address}/api/v1/sessions/password`, { data: { name, password } });
  if (!answer.ok()) throw new Error(`nobody signed in: ${await answer.text()}`);
  return context;
}

/** Fills the form to sign in, and sends it. */
export async function typeSignIn(page: Page, name: string, typed: string): Promise<void> {
  const form = page.getByTestId('sign-in');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Password').fill(typed);
  await form.getByRole('button', { name: 'Sign in' }).click();
}
