import { Logger } from '@nestjs/common';
import { RetriableError, within } from '#platform';
import { messageOf } from './message-of.js';

interface Client {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/**
 * A kafkajs client that is thrown away when it fails, and made anew when it is needed next. By itself kafkajs
 * goes on using a connection whose other end is gone until the operating system notices, which takes minutes.
 */
export class RenewableClient<C extends Client> {
  private readonly logger = new Logger(RenewableClient.name);
  private client: Promise<C> | undefined;

  /** @param timeoutMs after which work that has not ended counts as failed */
  constructor(
    private readonly create: () => C,
    private readonly timeoutMs: number,
  ) {}

  /** @throws RetriableError if Kafka does not do the work in time; it may do it later */
  async use<T>(work: (client: C) => Promise<T>): Promise<T> {
    this.client ??= this.open();
    const { client } = this;
    try {
      return await within(this.timeoutMs, client.then(work));
    } catch (error) {
      if (this.client === client) {
        this.client = undefined;
        void this.dispose(client);
      }
      throw new RetriableError(`Kafka: ${messageOf(error)}`, { cause: error });
    }
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client !== undefined) await this.dispose(client);
  }

  private async open(): Promise<C> {
    const client = this.create();
    await client.connect();
    return client;
  }

  private async dispose(client: Promise<C>): Promise<void> {
    try {
      await (await client).disconnect();
    } catch (error) {
      this.logger.debug(`disconnecting: ${messageOf(error)}`);
    }
  }
}
