import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Tokens } from '../auth/tokens.js';
import { loadConfig } from '../config/load-config.js';
import { settings } from '../config/settings.js';
import { PermanentError } from '../problems/failures.js';

const usualAddress = 'http://127.0.0.1:3000';
const tokenLifetime = 24 * 3_600_000;

/** Where the API of an installation is, and a token of an organizer for it. */
export interface ApiAccess {
  readonly url: string;
  readonly token: string;
}

export interface Whereabouts {
  /** Address of the dashboard; undefined: the one that runs in the data folder, else the usual one. */
  readonly url: string | undefined;
  /** Data folder. */
  readonly data: string;
  /** Bearer token; undefined: the one in CALLBOARD_TOKEN, else one made from the data folder. */
  readonly token?: string | undefined;
  /** Name of the command, which is the token's subject. */
  readonly command: string;
}

/** How a command reaches the API. @throws PermanentError that says what is missing */
export async function accessTo({ url, data, token, command }: Whereabouts): Promise<ApiAccess> {
  const given = token ?? loadConfig({ token: { variable: 'CALLBOARD_TOKEN', schema: z.string().optional() } }).token;
  const run = await readRun(data);
  return { url: url ?? run?.address ?? usualAddress, token: given ?? (await tokenFrom(data, command)) };
}

/** Address of the ClickHouse that runs in the data folder. @throws PermanentError if none does */
export async function clickhouseOf(data: string): Promise<string> {
  const run = await readRun(data);
  if (!run)
    throw new PermanentError(
      `Nothing runs in ${data}: start it with npm start, name another folder with --data DIR, or set CLICKHOUSE_URL.`,
    );
  return run.servers.CLICKHOUSE_URL;
}

const runFile = z.object({ address: z.url(), servers: z.object({ CLICKHOUSE_URL: z.url() }) });

/** What a running `npm start` has written down. */
async function readRun(data: string): Promise<z.infer<typeof runFile> | undefined> {
  const run = await readJson(join(data, 'run.json'));
  return run === undefined ? undefined : runFile.parse(run);
}

async function tokenFrom(data: string, command: string): Promise<string> {
  const secrets = await readJson(join(data, 'secrets.json'));
  if (secrets === undefined)
    throw new PermanentError(
      `${data} holds no secrets: name the folder of the installation with --data DIR, or set CALLBOARD_TOKEN to an organizer's token.`,
    );
  const { authKeys } = z.object({ authKeys: settings.authKeys.schema }).parse(secrets);
  const tokens = new Tokens({ service: command, authKeys, campaignsDir: '', logLevel: 'silent' });
  return await tokens.issue('api', { role: 'organizer', sub: command }, new Date(Date.now() + tokenLifetime));
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
