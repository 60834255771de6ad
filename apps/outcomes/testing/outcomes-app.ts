import fastifyMultipart from '@fastify/multipart';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JWTPayload } from 'jose';
import { createService, PlatformModule, type Role, Tokens } from '#platform';
import { outcomesParts } from '../src/outcomes.module.js';
import { EventPublisher } from '../src/publish/event-publisher.js';
import { Snapshots } from '../src/snapshots/snapshots.js';
import { FakeWorld } from './fake-world.js';

export const authKeys = [{ kid: 'test', secret: new Uint8Array(32).fill(3) }];
export const importKey = Buffer.alloc(32, 7).toString('base64url');

/** The service over a world in memory. */
export interface OutcomesApp {
  readonly app: NestFastifyApplication;
  readonly world: FakeWorld;
  /** Address, without `/v1`. */
  readonly url: string;
}

/** Starts the service on a free port. */
export async function startOutcomes(): Promise<OutcomesApp> {
  const options = { service: 'outcomes', authKeys, campaignsDir: 'campaigns', logLevel: 'silent' };
  const world = new FakeWorld();
  const { controllers, providers } = outcomesParts(importKey);
  @Module({
    imports: [PlatformModule.forRoot(options)],
    controllers,
    providers: [...providers, { provide: EventPublisher, useValue: world }, { provide: Snapshots, useValue: world }],
  })
  class FakeOutcomesModule {}
  const app = await createService({
    module: FakeOutcomesModule,
    ...options,
    host: '127.0.0.1',
    port: 0,
    prepare: async (created) => {
      await created.register(fastifyMultipart);
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, world, url: await app.getUrl() };
}

const tokens = new Tokens({ service: 'test', authKeys, campaignsDir: '', logLevel: 'silent' });
const inOneHour = () => new Date(Date.now() + 3_600_000);

/** A bearer token for somebody in `role`. */
export const tokenOf = (role: Role) => tokens.issue('api', { role, sub: 'somebody' }, inOneHour());

/** A token as it comes with a number. */
export const outcomeToken = (claims: JWTPayload, expiresAt = inOneHour()) => tokens.issue('outcome', claims, expiresAt);

/** Sends JSON. */
export async function post(url: string, body: unknown, token?: string): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
}
