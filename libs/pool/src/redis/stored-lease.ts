import type { CallDetails, Ending, Lease } from '../number-pool.js';
import type { Numbers } from '../numbers/numbers.js';

/** Whose leases they are. */
interface LeasePool {
  readonly campaign: string;
  readonly numbers: Numbers;
}

/** What a lease does not say otherwise, in the order in which it is kept. */
const kept = ['volunteerCountry', 'language', 'guideline'] as const;

type Kept = Pick<CallDetails, (typeof kept)[number]>;
type SaidOtherwise = 'campaign' | 'callId' | 'volunteer' | 'assignedAt';

/** Short, for Redis keeps hashes whose values are below 64 bytes in a third of the room. */
export const writeDetails = (details: CallDetails): string => JSON.stringify(kept.map((name) => details[name]));

const readDetails = (text: string): Kept => {
  const values = JSON.parse(text) as string[];
  return Object.fromEntries(kept.map((name, at) => [name, values[at]])) as Kept satisfies Omit<
    CallDetails,
    SaidOtherwise
  >;
};

/** @param flat a lease as a script answers it: names and values, one after the other */
export function readLease(flat: readonly string[], { campaign, numbers }: LeasePool): Lease {
  const fields = fieldsOf(flat);
  const { number, region } = numbers.at(whole(fields, 'index'));
  const names = {
    campaign,
    callId: text(fields, 'call'),
    volunteer: text(fields, 'volunteer'),
    assignedAt: text(fields, 'hour'),
  };
  return {
    call: { ...names, ...readDetails(text(fields, 'details')), region, attempt: whole(fields, 'attempts') + 1 },
    number,
    handedOutAt: new Date(whole(fields, 'since')),
    expiresAt: new Date(whole(fields, 'expires')),
    confirmed: fields.get('state') === 'issued',
  };
}

/** A lease that has just been given: what we have said is not read again. */
export function freshLease(
  details: CallDetails,
  [, index, attempts]: readonly [kind: 'fresh', index: number, attempts: number],
  { now, expires }: { readonly now: number; readonly expires: number },
  numbers: Numbers,
): Lease {
  const { number, region } = numbers.at(index);
  const call = { ...details, region, attempt: attempts + 1 };
  return { call, number, handedOutAt: new Date(now), expiresAt: new Date(expires), confirmed: false };
}

/** A lease that is to end, as an event says it. */
export function endingOf(flat: readonly string[], pool: LeasePool): Ending {
  const event = fieldsOf(flat).get('state') === 'expiring' ? 'expired' : 'released';
  return { call: readLease(flat, pool).call, event };
}

function fieldsOf(flat: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) fields.set(flat[at] as string, flat[at + 1] as string);
  return fields;
}

function text(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name);
  if (value === undefined) throw new TypeError(`a lease has no ${name}`);
  return value;
}

function whole(fields: ReadonlyMap<string, string>, name: string): number {
  const value = Number(text(fields, name));
  if (!Number.isSafeInteger(value)) throw new TypeError(`${name} of a lease is no whole number`);
  return value;
}
