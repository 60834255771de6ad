import { type DynamicModule, Module } from '@nestjs/common';
import { ClickHouse, ClickHouseModule, RollupDays } from '#clickhouse';
import { PlatformModule, Readiness } from '#platform';
import { CallHistory } from './calls/call-history.js';
import { CallSnapshots } from './calls/call-snapshots.js';
import { CallsController } from './calls/calls.controller.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { Guidelines, Lessons } from './desk/campaign-texts.js';
import { DeskController } from './desk/desk.controller.js';
import { DistressController } from './distress/distress.controller.js';
import { DistressReports } from './distress/distress-reports.js';
import { Handlings } from './distress/handlings.js';
import { AnswerQuestion } from './figures/answer-question.js';
import { FiguresController } from './figures/figures.controller.js';
import { FilesController } from './figures/files.controller.js';
import { Freshness } from './freshness/freshness.js';
import { Schema } from './freshness/schema.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { Funnel } from './funnel/funnel.js';
import { ImportCounts } from './funnel/import-counts.js';
import { MyLesson } from './lessons/my-lesson.js';
import { LiveController } from './live/live.controller.js';
import { LiveFigures } from './live/live-figures.js';
import { Pulse } from './live/pulse.js';
import { Decisions } from './reviews/decisions.js';
import { Evidence } from './reviews/evidence.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { Reviews } from './reviews/reviews.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignIn } from './sessions/sign-in.js';
import { SignInTokens } from './sessions/sign-in-tokens.js';
import type { FiguresConfig } from './settings.js';
import { CallsOfVolunteer } from './volunteers/calls-of-volunteer.js';
import { MyWeek } from './volunteers/my-week.js';
import { VolunteersController } from './volunteers/volunteers.controller.js';

/** Answers metric queries; also keeps sign-ins, and looks calls up for organizers and other services. */
@Module({})
export class FiguresModule {
  constructor(readiness: Readiness, schema: Schema) {
    readiness.add('schema', () => schema.assertMigrated());
  }

  static forRoot(config: FiguresConfig): DynamicModule {
    return {
      module: FiguresModule,
      imports: [
        PlatformModule.forRoot({ service: 'figures', ...config }),
        ClickHouseModule.forRoot({ url: config.clickhouseUrl, database: config.namespace }),
      ],
      controllers: [
        FiguresController,
        FilesController,
        LiveController,
        FunnelController,
        DefinitionsController,
        CampaignsController,
        CallsController,
        ReviewsController,
        SessionsController,
        DeskController,
        DistressController,
        VolunteersController,
      ],
      providers: [
        AnswerQuestion,
        CallHistory,
        CallsOfVolunteer,
        CallSnapshots,
        Decisions,
        DistressReports,
        Evidence,
        Freshness,
        Funnel,
        ImportCounts,
        Guidelines,
        Handlings,
        Lessons,
        LiveFigures,
        MyLesson,
        MyWeek,
        Pulse,
        Reviews,
        Schema,
        SignIn,
        ...[RollupDays, SignInTokens].map((provide) => ({
          provide,
          useFactory: (clickhouse: ClickHouse) => new provide(clickhouse),
          inject: [ClickHouse],
        })),
      ],
    };
  }
}
