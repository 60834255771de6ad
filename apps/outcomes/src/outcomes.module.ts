import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { EventProducer, EventProducerModule } from '#kafka';
import { type Config, PlatformModule } from '#platform';
import { CorrectCall } from './correct/correct-call.js';
import { CorrectionController } from './correct/correction.controller.js';
import { EraseVolunteer } from './erasure/erase-volunteer.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ExcludeVolunteer } from './exclusion/exclude-volunteer.js';
import { ExclusionController } from './exclusion/exclusion.controller.js';
import { ExclusionNotes } from './exclusion/exclusion-notes.js';
import { FiguresExclusionNotes } from './exclusion/figures-exclusion-notes.js';
import { FiguresImportCounts } from './import/count/figures-import-counts.js';
import { ImportCounts } from './import/count/import-counts.js';
import { ImportController } from './import/import.controller.js';
import { ImportKey } from './import/import-key.js';
import { Importer } from './import/importer.js';
import { RunningImports } from './import/running-imports.js';
import { EventPublisher } from './publish/event-publisher.js';
import { OutcomeTokens } from './record/outcome-token.js';
import { RecordController } from './record/record.controller.js';
import { RecordOutcome } from './record/record-outcome.js';
import { FiguresRefusedReports } from './record/refusals/figures-refused-reports.js';
import { RefusedReports } from './record/refusals/refused-reports.js';
import { TellRefusals } from './record/refusals/tell-refusals.js';
import { RetractCall } from './retract/retract-call.js';
import { RetractVolunteer } from './retract/retract-volunteer.js';
import { RetractionController } from './retract/retraction.controller.js';
import type { outcomesSettings } from './settings.js';
import { FiguresClient } from './snapshots/figures-client.js';
import { FiguresSnapshots } from './snapshots/figures-snapshots.js';
import { RequireCall } from './snapshots/require-call.js';
import { ServiceToken } from './snapshots/service-token.js';
import { Snapshots } from './snapshots/snapshots.js';

export type OutcomesConfig = Config<typeof outcomesSettings>;

/** What the service does; where its events go and where it looks calls up is up to whoever uses it. */
export const outcomesParts = (importKey: string) => ({
  controllers: [
    RecordController,
    CorrectionController,
    RetractionController,
    ErasureController,
    ExclusionController,
    ImportController,
  ],
  providers: [
    CorrectCall,
    EraseVolunteer,
    ExcludeVolunteer,
    Importer,
    OutcomeTokens,
    RecordOutcome,
    RequireCall,
    RetractCall,
    RetractVolunteer,
    RunningImports,
    TellRefusals,
    { provide: ImportKey, useValue: { secret: importKey } },
  ] satisfies Provider[],
});

/** Records, corrects, retracts and imports outcomes of calls. Keeps nothing itself. */
@Module({})
export class OutcomesModule {
  static forRoot(config: OutcomesConfig): DynamicModule {
    const { authKeys, campaignsDir, figuresUrl, importKey, kafkaBrokers, logLevel, namespace } = config;
    const { controllers, providers } = outcomesParts(importKey);
    return {
      module: OutcomesModule,
      imports: [
        PlatformModule.forRoot({ service: 'outcomes', authKeys, campaignsDir, figuresUrl, logLevel }),
        EventProducerModule.forRoot({ brokers: kafkaBrokers, clientId: 'outcomes', namespace }),
      ],
      controllers,
      providers: [...providers, ServiceToken, kafkaPublisher, ...figures(figuresUrl)],
    };
  }
}

const kafkaPublisher: Provider = {
  provide: EventPublisher,
  inject: [EventProducer],
  useFactory: (producer: EventProducer): EventPublisher => ({
    publish: (event) => producer.send(event),
    publishAll: (events) => producer.sendAll(events),
  }),
};

const figures = (figuresUrl: string): Provider[] => [
  {
    provide: FiguresClient,
    inject: [ServiceToken],
    useFactory: (token: ServiceToken) => new FiguresClient(figuresUrl, token),
  },
  { provide: Snapshots, inject: [FiguresClient], useFactory: (client: FiguresClient) => new FiguresSnapshots(client) },
  {
    provide: ExclusionNotes,
    inject: [FiguresClient],
    useFactory: (client: FiguresClient) => new FiguresExclusionNotes(client),
  },
  {
    provide: ImportCounts,
    inject: [FiguresClient],
    useFactory: (client: FiguresClient) => new FiguresImportCounts(client),
  },
  {
    provide: RefusedReports,
    inject: [FiguresClient],
    useFactory: (client: FiguresClient) => new FiguresRefusedReports(client),
  },
];
