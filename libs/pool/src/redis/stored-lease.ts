import type { CallDetails, Ending, Lease } from '../number-pool.js';
import type { Numbers } from '../numbers/numbers.js';
import { type LeaseField, leaseFields } from './lua/leases.js';
import { attemptsRoom } from './lua/numbers.js';

/** Whose leases they are. */
interface LeasePool {
  readonly campaign: string;
  readonly numbers: Numbers;
}

/** What a lease does not say otherwise, in the order in which it is kept. */
const kept = ['volunteerCountry', 'language', 'guideline'] as const;

type Kept = Pick<CallDetails, (typeof kept)[number]>;
type SaidOtherwise = 'campaign' | 'callId' | 'volunteer' | 'assignedAt';

/** What a lease ends with: the hour, and in one line, as JSON is, what is kept besides. */
export const writeEnd = ({ assignedAt, volunteerCountry, language, guideline }: CallDetails): string =>
  `${assignedAt}\n${JSON.stringify([volunteerCountry, language, guideline])}\n`;

const readDetails = (text: string): Kept => {
  const values = JSON.parse(text) as string[];
  return Object.fromEntries(kept.map((name, at) => [name, values[at]])) as Kept satisfies Omit<
    CallDetails,
    SaidOtherwise
  >;
};

type Fields = ReadonlyMap<LeaseField, string>;

/** @param stored a lease as a script answers it */
export function readLease(callId: string, stored: string, { campaign, numbers }: LeasePool): Lease {
  const fields = fieldsOf(stored);
  const { number, region } = numbers.at(whole(fields, 'index'));
  const names = { campaign, callId, volunteer: text(fields, 'volunteer'), assignedAt: text(fields, 'hour') };
  return {
    call: { ...names, ...readDetails(text(fields, 'details')), region, attempt: whole(fields, 'attempts') + 1 },
    number,
    handedOutAt: new Date(whole(fields, 'since')),
    expiresAt: new Date(whole(fields, 'expires')),
    confirmed: text(fields, 'state') === 'issued',
  };
}

/** A lease that has just been given: what we have said is not read again. @param reply the number, as a script answers it */
export function freshLease(
  details: CallDetails,
  reply: number,
  { now, expires }: { readonly now: number; readonly expires: number },
  numbers: Numbers,
): Lease {
  const { number, region } = numbers.at(Math.floor(reply / attemptsRoom));
  const call = { ...details, region, attempt: (reply % attemptsRoom) + 1 };
  return { call, number, handedOutAt: new Date(now), expiresAt: new Date(expires), confirmed: false };
}

/** A lease that is to end, as an event says it. */
export function endingOf(callId: string, stored: string, pool: LeasePool): Ending {
  const event = text(fieldsOf(stored), 'state') === 'expiring' ? 'expired' : 'released';
  return { call: readLease(callId, stored, pool).call, event };
}

const fieldsOf = (stored: string): Fields => {
  const values = stored.split('\n');
  return new Map(leaseFields.map((name, at) => [name, values[at] ?? '']));
};

function text(fields: Fields, name: LeaseField): string {
  const value = fields.get(name);
  if (!value) throw new TypeError(`a lease has no ${name}`);
  return value;
}

function whole(fields: Fields, name: LeaseField): number {
  const value = Number(text(fields, name));
  if (!Number.isSafeInteger(value)) throw new TypeError(`${name} of a lease is no whole number`);
  return value;
}
