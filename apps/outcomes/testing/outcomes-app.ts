import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Claims, createService, PlatformModule, type Role, type SigningKey, Tokens } from '#platform';
import { ExclusionNotes } from '../src/exclusion/exclusion-notes.js';
import { ImportCounts } from '../src/import/count/import-counts.js';
import { outcomesParts } from '../src/outcomes.module.js';
import { registerMultipart } from '../src/outcomes-service.js';
import { EventPublisher } from '../src/publish/event-publisher.js';
import { RefusedReports } from '../src/record/refusals/refused-reports.js';
import { Snapshots } from '../src/snapshots/snapshots.js';
import { FakeWorld } from './fake-world.js';

export const authKeys: readonly SigningKey[] = [{ kid: 'test', secret: new Uint8Array(32).fill(3) }];
export const importKey = Buffer.alloc(32, 7).toString('base64url');

export interface OutcomesApp {
  readonly app: NestFastifyApplication;
  /** Address, without `/v1`. */
  readonly url: string;
}

export interface Surroundings {
  readonly authKeys: readonly SigningKey[];
  readonly importKey: string;
  readonly publisher: EventPublisher;
  readonly snapshots: Snapshots;
  readonly exclusions: ExclusionNotes;
  readonly importCounts: ImportCounts;
  readonly refusedReports: RefusedReports;
}

/** Starts the service on a free port, in any surroundings. */
export async function startOutcomes(surroundings: Surroundings): Promise<OutcomesApp> {
  const { authKeys, importKey, publisher, snapshots, exclusions, importCounts, refusedReports } = surroundings;
  const options = { service: 'outcomes', authKeys, campaignsDir: 'campaigns', logLevel: 'silent' };
  const { controllers, providers } = outcomesParts(importKey);
  @Module({
    imports: [PlatformModule.forRoot(options)],
    controllers,
    providers: [
      ...providers,
      { provide: EventPublisher, useValue: publisher },
      { provide: Snapshots, useValue: snapshots },
      { provide: ExclusionNotes, useValue: exclusions },
      { provide: ImportCounts, useValue: importCounts },
      { provide: RefusedReports, useValue: refusedReports },
    ],
  })
  class SurroundedModule {}
  const at = { host: '127.0.0.1', port: 0 };
  const app = await createService({ module: SurroundedModule, ...options, ...at, prepare: registerMultipart });
  await app.listen(at);
  return { app, url: await app.getUrl() };
}

/** Starts the service over a world in memory. */
export async function startInFakeWorld(): Promise<OutcomesApp & { world: FakeWorld }> {
  const world = new FakeWorld();
  const surroundings = {
    ...{ authKeys, importKey },
    ...{ publisher: world, snapshots: world, exclusions: world, importCounts: world, refusedReports: world },
  };
  return { ...(await startOutcomes(surroundings)), world };
}

const tokens = new Tokens({ service: 'test', authKeys, campaignsDir: '', logLevel: 'silent' });
const inOneHour = () => new Date(Date.now() + 3_600_000);

/** A bearer token for somebody in `role`. */
export const tokenOf = (role: Role) => tokens.issue('api', { role, sub: 'somebody' }, inOneHour());

/** The token of somebody who joined. */
export const volunteerToken = (sub: string, campaign: string) =>
  tokens.issue('api', { role: 'volunteer', sub, campaign, country: 'LT', languages: ['ru'] }, inOneHour());

/** A token as it comes with a number. */
export const outcomeToken = (claims: Claims, expiresAt = inOneHour()) => tokens.issue('outcome', claims, expiresAt);

/** Sends JSON. */
export async function post(url: string, body: unknown, token?: string): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
