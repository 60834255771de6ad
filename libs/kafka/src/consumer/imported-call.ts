import type { KafkaMessage } from 'kafkajs';
import { isImportedCall } from '#events';

/** Length of a call's id; volunteers have shorter ones. */
const idLength = 36;

/** Whether the record is about a call that was imported: its key, which is the id of the call, says so. */
export function isOfImportedCall({ key }: Pick<KafkaMessage, 'key'>): boolean {
  return key !== null && key.length === idLength && isImportedCall(key.toString('latin1'));
}
