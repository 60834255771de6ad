import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EventType } from './event-types.js';

const hashBits = 48n;
const hashMask = (1n << hashBits) - 1n;

/** Nothing outranks a retraction. */
export const retractedRank = 4095;

/** Rank of an event among those of its call: a later step of the call outranks an earlier one. */
export function rankOf(type: EventType, data: { readonly revision?: unknown }): number {
  switch (type) {
    case 'org.callboard.volunteer.joined':
    case 'org.callboard.assignment.issued':
      return 1;
    case 'org.callboard.assignment.released':
      return 2;
    case 'org.callboard.assignment.expired':
      return 3;
    case 'org.callboard.outcome.recorded':
      return 3 + Number(data.revision);
    case 'org.callboard.outcome.retracted':
      return retractedRank;
  }
}

/**
 * Version of an event (UInt64): `rank << 48 | (2^48 - 1 - first 48 bits of SHA-256 of the canonical content)`.
 *
 * The state of a call is its snapshot with the highest version. The content is in it so that two contents at
 * one rank are decided the same way everywhere, in whatever order they come.
 *
 * @param data the event's snapshot; canonical by RFC 8785 (JSON Canonicalization Scheme)
 */
export function versionOf(type: EventType, data: object): bigint {
  const content = canonicalize(data);
  if (content === undefined) throw new TypeError('content has no canonical form');
  return versionOfContent(type, data, content);
}

/** Version of an event of which the canonical form is known. */
export function versionOfContent(type: EventType, data: { readonly revision?: unknown }, content: string): bigint {
  const first48 = BigInt(Number.parseInt(hash('sha256', content, 'hex').slice(0, 12), 16));
  return (BigInt(rankOf(type, data)) << hashBits) | (hashMask - first48);
}

/** Event id: the same content of the same call has the same id, however often and by whomever it is published. */
export function eventIdOf(key: string, version: bigint): string {
  return `${key}.${version.toString(16).padStart(16, '0')}`;
}
