import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '#platform';
import { EventProducer, type EventProducerOptions } from './event-producer.js';

/** Gives EventProducer to a service: connected before the first request, closed after the last. */
@Module({})
export class EventProducerModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(EventProducer) private readonly producer: EventProducer,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  static forRoot(options: EventProducerOptions): DynamicModule {
    return {
      module: EventProducerModule,
      global: true,
      providers: [{ provide: EventProducer, useFactory: () => new EventProducer(options) }],
      exports: [EventProducer],
    };
  }

  async onModuleInit(): Promise<void> {
    await this.producer.connect();
    this.readiness.add('Kafka', () => this.producer.check());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.producer.close();
  }
}
