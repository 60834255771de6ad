import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadConfig, PermanentError, settings, Tokens } from '#platform';

const usualAddress = 'http://127.0.0.1:3000';
const tokenLifetime = 24 * 3_600_000;

/** Where an import is sent, and the token that allows it. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

/** @throws PermanentError that says what is missing */
export async function accessTo({ url, data }: { url: string | undefined; data: string }): Promise<Access> {
  const { token } = loadConfig({ token: { variable: 'CALLBOARD_TOKEN', schema: z.string().optional() } });
  return { url: url ?? (await runningAt(data)), token: token ?? (await tokenFrom(data)) };
}

/** The address that a running `npm start` has written down. */
async function runningAt(data: string): Promise<string> {
  const run = await readJson(join(data, 'run.json'));
  return run === undefined ? usualAddress : z.object({ address: z.url() }).parse(run).address;
}

async function tokenFrom(data: string): Promise<string> {
  const secrets = await readJson(join(data, 'secrets.json'));
  if (secrets === undefined)
    throw new PermanentError(
      `${data} holds no secrets: name the folder of the installation with --data DIR, or set CALLBOARD_TOKEN to an organizer's token.`,
    );
  const { authKeys } = z.object({ authKeys: settings.authKeys.schema }).parse(secrets);
  const tokens = new Tokens({ service: 'import', authKeys, campaignsDir: '', logLevel: 'silent' });
  return await tokens.issue('api', { role: 'organizer', sub: 'import' }, new Date(Date.now() + tokenLifetime));
}

/** Undefined if there is no such file. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new PermanentError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
