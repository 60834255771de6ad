import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ClickHouse, ClickHouseModule, RollupDays } from '#clickhouse';
import { OpenSessions, PlatformModule, Readiness } from '#platform';
import { AccountStore } from './accounts/account-store.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { EndSessions } from './accounts/end-sessions.js';
import { PasswordLinks } from './accounts/password-links.js';
import { PasswordsController } from './accounts/passwords.controller.js';
import { Passwords } from './accounts/passwords.js';
import { People } from './accounts/people.js';
import { Tries } from './accounts/tries.js';
import { alertControllers, alertProviders } from './alerts/alert-parts.js';
import { AnnotationsController } from './annotations/annotations.controller.js';
import { Annotations } from './annotations/annotations.js';
import { AuditController } from './audit/audit.controller.js';
import { Audit } from './audit/audit.js';
import { AuditExports } from './audit/audit-exports.js';
import { CallHistory } from './calls/call-history.js';
import { CallSnapshots } from './calls/call-snapshots.js';
import { CallsController } from './calls/calls.controller.js';
import { ImportedCalls } from './calls/imported-calls.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { Goals } from './campaigns/goals.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { Guidelines, Lessons } from './desk/campaign-texts.js';
import { DeskController } from './desk/desk.controller.js';
import { DistressController } from './distress/distress.controller.js';
import { DistressReports } from './distress/distress-reports.js';
import { Handlings } from './distress/handlings.js';
import { AnswerQuestion } from './figures/answer-question.js';
import { AnyQuestion } from './figures/any-question.js';
import { FiguresController } from './figures/figures.controller.js';
import { FilesController } from './figures/files.controller.js';
import { PlannedRows } from './figures/planned-rows.js';
import { Freshness } from './freshness/freshness.js';
import { Schema } from './freshness/schema.js';
import { Standings } from './freshness/standings.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { Funnel } from './funnel/funnel.js';
import { ImportCounts } from './funnel/import-counts.js';
import { SharedFunnel } from './funnel/shared-funnel.js';
import { MyLesson } from './lessons/my-lesson.js';
import { LiveController } from './live/live.controller.js';
import { LiveFigures } from './live/live-figures.js';
import { Pulse } from './live/pulse.js';
import { DayLedger } from './restatements/day-ledger.js';
import { ExportsSeen } from './restatements/exports-seen.js';
import { LastSeenStore } from './restatements/last-seen.js';
import { RestatementsController } from './restatements/restatements.controller.js';
import { Restatements } from './restatements/restatements.js';
import { Decisions } from './reviews/decisions.js';
import { Evidence } from './reviews/evidence.js';
import { RefusedReports } from './reviews/refused-reports.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { Reviews } from './reviews/reviews.js';
import { CurrentSession } from './sessions/current-session.js';
import { LinkSignIn } from './sessions/link-sign-in.js';
import { MySessionsController } from './sessions/my-sessions.controller.js';
import { PasswordSignIn } from './sessions/password-sign-in.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionStore } from './sessions/session-store.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignInTokens } from './sessions/sign-in-tokens.js';
import type { FiguresConfig } from './settings.js';
import { ViewsController } from './views/views.controller.js';
import { Views } from './views/views.js';
import { ActivityController } from './volunteers/activity.controller.js';
import { Activity } from './volunteers/activity.js';
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
        PlatformModule.forRoot({ service: 'figures', ...config }, keptSessions),
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
        RestatementsController,
        ReviewsController,
        SessionsController,
        MySessionsController,
        AccountsController,
        PasswordsController,
        AuditController,
        ViewsController,
        AnnotationsController,
        DeskController,
        DistressController,
        VolunteersController,
        ActivityController,
        ...alertControllers,
      ],
      providers: [
        Activity,
        AnswerQuestion,
        AnyQuestion,
        PlannedRows,
        CallHistory,
        CallsOfVolunteer,
        CallSnapshots,
        ImportedCalls,
        DayLedger,
        Decisions,
        DistressReports,
        Evidence,
        ExportsSeen,
        Freshness,
        Funnel,
        ImportCounts,
        Guidelines,
        Handlings,
        LastSeenStore,
        Lessons,
        LiveFigures,
        MyLesson,
        MyWeek,
        Pulse,
        RefusedReports,
        Restatements,
        Reviews,
        Schema,
        SharedFunnel,
        Standings,
        ...alertProviders(config),
        AccountStore,
        Annotations,
        Audit,
        Goals,
        Views,
        CurrentSession,
        EndSessions,
        LinkSignIn,
        PasswordLinks,
        Passwords,
        PasswordSignIn,
        People,
        SessionCookie,
        { provide: Tries, useFactory: () => new Tries() },
        { provide: SessionStore, useExisting: OpenSessions },
        { provide: APP_INTERCEPTOR, useClass: AuditExports },
        ...[RollupDays, SignInTokens].map((provide) => ({
          provide,
          useFactory: (clickhouse: ClickHouse) => new provide(clickhouse),
          inject: [ClickHouse],
        })),
      ],
    };
  }
}

/** This service keeps the sessions that the others ask about. */
const keptSessions: Provider<OpenSessions> = {
  provide: OpenSessions,
  inject: [ClickHouse],
  useFactory: (clickhouse: ClickHouse) => new SessionStore(clickhouse),
};
