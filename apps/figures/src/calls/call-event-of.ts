import { type CallEvent, callEvent } from './snapshots.schema.js';
import { type StoredEvent, snapshotOf } from './stored-event.js';

/** A row as the event that it was. @throws if it does not follow the contract: then it must not be passed on */
export function callEventOf(row: StoredEvent): CallEvent {
  return callEvent.parse({ callId: row.call_id, version: row.version, kind: row.kind, data: snapshotOf(row) });
}
