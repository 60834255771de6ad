import type { Mapping } from '../mapping/mapping.js';
import type { Header } from '../read/header.js';
import { type CallIds, uuidOf } from './call-ids.js';
import type { Faults } from './faults.js';
import { Occurrences } from './occurrences.js';

/** Where in a digest the hash is that finds repeated rows: not in the half that becomes the UUID. */
const hashOffset = 16;

/** Gives a row the id of its call. Undefined, with a fault, if it has none of its own. */
export type RowNames = (fields: readonly string[], faults: Faults) => string | undefined;

/** Names rows by their key; without a key column by what they say, equal rows counted 0, 1, 2 ... */
export function rowNames({ key }: Mapping, header: Header, ids: CallIds): RowNames {
  return key ? byKey(header.indexOf(key.column), ids) : byContent(header, ids);
}

function byKey(index: number, ids: CallIds): RowNames {
  const occurrences = new Occurrences();
  return (fields, faults) => {
    const key = (fields[index] ?? '').trim();
    if (key === '') return faults.add('key', 'is empty');
    const digest = ids.digestOf('key', key);
    if (occurrences.add(digest.subarray(hashOffset)) > 0)
      faults.add('key', 'is repeated: an earlier row of this file has the same key');
    return uuidOf(digest);
  };
}

/** The order of the columns does not matter: an export is the same if its columns are arranged anew. */
function byContent(header: Header, ids: CallIds): RowNames {
  const occurrences = new Occurrences();
  const order = header.names.map((_, index) => index).sort((a, b) => compare(header.names[a], header.names[b]));
  const names = order.map((index) => header.names[index] ?? '');
  return (fields) => {
    const content = ['content', ...names, ...order.map((index) => (fields[index] ?? '').trim())];
    const ordinal = occurrences.add(ids.digestOf(...content).subarray(hashOffset));
    return uuidOf(ids.digestOf(...content, String(ordinal)));
  };
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
