import './idle-connections.js';
import { Logger } from '@nestjs/common';
import { type ISocketFactory, Kafka, type KafkaConfig, type LogEntry, logLevel } from 'kafkajs';

export interface KafkaOptions {
  /** `host:port` of some of the brokers. */
  readonly brokers: readonly string[];
  /** The service's name, as the broker logs it. */
  readonly clientId: string;
  /** Another way to the brokers: TLS, or a network that fails on purpose. */
  readonly socketFactory?: ISocketFactory;
}

/** kafkajs calls an error what it goes on to retry; what really fails comes to us as an exception. */
const logCreator = () => {
  const logger = new Logger('kafkajs');
  return ({ level, namespace, log }: LogEntry) => {
    const error = typeof log.error === 'string' ? `: ${log.error}` : '';
    const text = `${namespace}: ${log.message}${error}`;
    if (level <= logLevel.WARN) logger.warn(text);
    else logger.debug(text);
  };
};

/** The client of record, with our way of logging. */
export function createKafka(
  { brokers, clientId, socketFactory }: KafkaOptions,
  config: Partial<KafkaConfig> = {},
): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 1_000,
    logLevel: logLevel.WARN,
    logCreator,
    ...(socketFactory ? { socketFactory } : {}),
    ...config,
  });
}
