import { Catch, type RpcExceptionFilter, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { Stream } from '#events';
import type { RecordBatch } from './record-batch.js';

/** The durable half of handling a batch. It may be called again after it failed. */
export type Store = () => Promise<void>;

/**
 * A method that handles batches of records. A batch is committed only when the method has resolved and, if
 * it resolved to a function, that function has too. Whatever rejects is tried again, with growing pauses,
 * until it succeeds: nothing is ever skipped, and the same records may come again.
 *
 * Resolving to a function splits the work: while it stores one batch, the next one is handled already.
 * The functions run one at a time, in order.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that has nothing to store returns nothing
export type BatchHandlerMethod = (batch: RecordBatch) => Promise<Store | void>;

export const batchTransport = Symbol('kafka batches');
export const batchPattern = 'batch';

/** Nest hides errors from a transport; this one has to know why a batch failed. */
@Catch()
class PassOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks the one method of a service that handles batches of these streams. See BatchHandlerMethod. */
export function BatchHandler(...streams: readonly [Stream, ...Stream[]]) {
  return (target: object, key: string, method: TypedPropertyDescriptor<BatchHandlerMethod>): void => {
    EventPattern<string>(batchPattern, batchTransport, { streams })(target, key, method);
    UseFilters(PassOn)(target, key, method);
  };
}
