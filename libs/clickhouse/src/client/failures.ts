import { ClickHouseError } from '@clickhouse/client';
import { PermanentError, RetriableError } from '#platform';

/** ClickHouse will refuse these rows however often they are sent. */
export class RejectedByStore extends PermanentError {
  override readonly name = 'RejectedByStore';
}

/** Names as in `system.errors`: the values of a row are at fault, not the server. */
const dataErrors = new Set([
  'ARGUMENT_OUT_OF_BOUND',
  'CANNOT_CONVERT_TYPE',
  'CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN',
  'CANNOT_PARSE_DATE',
  'CANNOT_PARSE_DATETIME',
  'CANNOT_PARSE_INPUT_ASSERTION_FAILED',
  'CANNOT_PARSE_NUMBER',
  'CANNOT_PARSE_TEXT',
  'CANNOT_PARSE_UUID',
  'DECIMAL_OVERFLOW',
  'INCORRECT_DATA',
  'TOO_LARGE_ARRAY_SIZE',
  'TOO_LARGE_STRING_SIZE',
  'UNKNOWN_ELEMENT_OF_ENUM',
  'VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE',
  'VIOLATED_CONSTRAINT',
]);

/** The server is there, but not able just now. */
const passingErrors = new Set([
  'ABORTED',
  'ALL_CONNECTION_TRIES_FAILED',
  // A statement of ours looks whether its time has come.
  'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO',
  'KEEPER_EXCEPTION',
  'MEMORY_LIMIT_EXCEEDED',
  'NETWORK_ERROR',
  'NOT_ENOUGH_SPACE',
  'QUERY_WAS_CANCELLED',
  'SERVER_OVERLOADED',
  'SOCKET_TIMEOUT',
  'TABLE_IS_READ_ONLY',
  'TIMEOUT_EXCEEDED',
  'TOO_FEW_LIVE_REPLICAS',
  'TOO_MANY_PARTS',
  'TOO_MANY_SIMULTANEOUS_QUERIES',
  'UNKNOWN_STATUS_OF_INSERT',
]);

/**
 * An error of the client, with its class saying whether to try again: RejectedByStore never, RetriableError yes.
 * Any other error of the server, such as a missing table, stays as it is: a person must look.
 */
export function classify(error: unknown): unknown {
  if (!(error instanceof ClickHouseError))
    // Whatever is below HTTP: refused, reset, timed out.
    return new RetriableError(`ClickHouse: ${(error as Error).message}`, { cause: error });
  const { type = '', message } = error;
  if (dataErrors.has(type)) return new RejectedByStore(`${type}: ${message}`, { cause: error });
  if (passingErrors.has(type)) return new RetriableError(`ClickHouse: ${type}: ${message}`, { cause: error });
  return error;
}
