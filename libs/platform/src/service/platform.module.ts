import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from '../auth/access.guard.js';
import { AccessDeclarations } from '../auth/access-declarations.js';
import { AskedSessions } from '../auth/asked-sessions.js';
import { OpenSessions } from '../auth/open-sessions.js';
import { Tokens } from '../auth/tokens.js';
import { Campaigns } from '../campaigns/campaigns.js';
import { loadCampaigns } from '../campaigns/load-campaigns.js';
import { LimitGuard } from '../limits/limit.guard.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { validationPipe } from '../problems/validation.js';
import { PlatformOptions } from './platform-options.js';
import { Readiness } from './readiness.js';
import { StatusController } from './status.controller.js';

/** What every service has: access control, problem details, validation, campaigns, health. */
@Module({})
export class PlatformModule {
  /** @param sessions gives the open sessions; by default, the figures service is asked */
  static forRoot(options: PlatformOptions, sessions: Provider<OpenSessions> = askedSessions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [StatusController],
      providers: [
        { provide: PlatformOptions, useValue: options },
        { provide: Campaigns, useFactory: async () => new Campaigns(await loadCampaigns(options.campaignsDir)) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: LimitGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
        AccessDeclarations,
        Readiness,
        sessions,
        Tokens,
      ],
      exports: [Campaigns, OpenSessions, PlatformOptions, Readiness, Tokens],
    };
  }
}

const askedSessions: Provider<OpenSessions> = {
  provide: OpenSessions,
  inject: [PlatformOptions, Tokens],
  useFactory: ({ figuresUrl, service }: PlatformOptions, tokens: Tokens) =>
    new AskedSessions(figuresUrl, service, tokens),
};
