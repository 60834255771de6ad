export type { KafkaOptions } from './client/kafka-client.js';
export { createKafka } from './client/kafka-client.js';
export { type BatchConsumerOptions, BatchConsumerStrategy } from './consumer/batch-consumer.strategy.js';
export { BatchHandler, type BatchHandlerMethod, type Store } from './consumer/batch-handler.js';
export { nameOf, type RecordBatch, type Slice, type TopicPartition } from './consumer/record-batch.js';
export { EventProducer, type EventProducerOptions } from './producer/event-producer.js';
export { EventProducerModule } from './producer/event-producer.module.js';
export { EventTooLarge } from './producer/record.js';
export { ensureTopics, partitionsPerStream } from './topics/ensure-topics.js';
