import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { EventProducer, EventProducerModule } from '#kafka';
import { type Config, PlatformModule } from '#platform';
import { CorrectCall } from './correct/correct-call.js';
import { CorrectionController } from './correct/correction.controller.js';
import { EraseVolunteer } from './erasure/erase-volunteer.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ImportController } from './import/import.controller.js';
import { ImportKey } from './import/import-key.js';
import { Importer } from './import/importer.js';
import { RunningImports } from './import/running-imports.js';
import { EventPublisher } from './publish/event-publisher.js';
import { OutcomeTokens } from './record/outcome-token.js';
import { RecordController } from './record/record.controller.js';
import { RecordOutcome } from './record/record-outcome.js';
import { RetractCall } from './retract/retract-call.js';
import { RetractionController } from './retract/retraction.controller.js';
import type { outcomesSettings } from './settings.js';
import { FiguresSnapshots } from './snapshots/figures-snapshots.js';
import { RequireCall } from './snapshots/require-call.js';
import { ServiceToken } from './snapshots/service-token.js';
import { Snapshots } from './snapshots/snapshots.js';

export type OutcomesConfig = Config<typeof outcomesSettings>;

/** What the service does; where its events go and where it looks calls up is up to whoever uses it. */
export const outcomesParts = (importKey: string) => ({
  controllers: [RecordController, CorrectionController, RetractionController, ErasureController, ImportController],
  providers: [
    CorrectCall,
    EraseVolunteer,
    Importer,
    OutcomeTokens,
    RecordOutcome,
    RequireCall,
    RetractCall,
    RunningImports,
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
        PlatformModule.forRoot({ service: 'outcomes', authKeys, campaignsDir, logLevel }),
        EventProducerModule.forRoot({ brokers: kafkaBrokers, clientId: 'outcomes', namespace }),
      ],
      controllers,
      providers: [...providers, ServiceToken, kafkaPublisher, figuresSnapshots(figuresUrl)],
    };
  }
}

const kafkaPublisher: Provider = {
  provide: EventPublisher,
  inject: [EventProducer],
  useFactory: (producer: EventProducer): EventPublisher => ({ publish: (event) => producer.send(event) }),
};

const figuresSnapshots = (figuresUrl: string): Provider => ({
  provide: Snapshots,
  inject: [ServiceToken],
  useFactory: (token: ServiceToken) => new FiguresSnapshots(figuresUrl, token),
});
