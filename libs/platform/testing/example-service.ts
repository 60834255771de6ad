import { Body, Controller, Get, type INestApplication, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Allow, AllowAnybody } from '../src/auth/access.js';
import { CurrentUser, type Identity } from '../src/auth/identity.js';
import { OpenSessions } from '../src/auth/open-sessions.js';
import { Limit } from '../src/limits/limit.js';
import { RetriableError } from '../src/problems/failures.js';
import { PlatformModule } from '../src/service/platform.module.js';
import { createService } from '../src/service/run-service.js';

const greeting = z.strictObject({ name: z.string().min(1), times: z.int().max(3) });

@Controller('things')
export class ThingsController {
  @AllowAnybody()
  @Get('open')
  open(): string {
    return 'open';
  }

  @Allow('organizer')
  @Get('mine')
  mine(@CurrentUser() user: Identity): string {
    return user.subject;
  }

  @Allow('organizer')
  @Post('mine')
  change(): string {
    return 'changed';
  }

  @Allow('volunteer')
  @Post('calls')
  call(@CurrentUser() user: Identity): string {
    return user.subject;
  }

  @AllowAnybody()
  @Post('greetings')
  greet(@Body({ schema: greeting }) body: z.infer<typeof greeting>): string {
    return body.name;
  }

  @AllowAnybody()
  @Limit({ requests: 2, seconds: 60, by: 'address' })
  @Post('joins')
  join(): string {
    return 'joined';
  }

  @Allow('volunteer')
  @Limit({ requests: 2, seconds: 60, by: 'person' })
  @Post('numbers')
  number(): string {
    return 'a number';
  }

  @AllowAnybody()
  @Get('bug')
  bug(): never {
    throw new Error('the password is hunter2');
  }

  @AllowAnybody()
  @Get('busy')
  busy(): never {
    throw new RetriableError('Kafka did not acknowledge');
  }
}

@Controller('forgotten')
export class ForgottenController {
  @Get()
  nobodySaidWhoMayCallThis(): string {
    return 'oops';
  }
}

export const authKeys = [
  { kid: 'new', secret: new Uint8Array(32).fill(1) },
  { kid: 'old', secret: new Uint8Array(32).fill(2) },
];

/** Ids of the sessions that the example service takes for open. */
export const openSessions = new Set<string>();

/** A service with these controllers, ready for `inject`. */
export async function exampleService(
  ...controllers: (new () => unknown)[]
): Promise<NestFastifyApplication & INestApplication> {
  const options = { service: 'example', authKeys, campaignsDir: 'campaigns', logLevel: 'silent' };
  @Module({ imports: [PlatformModule.forRoot(options, sessions)], controllers })
  class ExampleModule {}
  const app = await createService({ module: ExampleModule, ...options, host: '127.0.0.1', port: 0 });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const sessions = { provide: OpenSessions, useValue: { isOpen: async (id: string) => openSessions.has(id) } };
