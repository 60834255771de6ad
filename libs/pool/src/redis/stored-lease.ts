import { z } from 'zod';
import type { CallDetails, Ending, Lease } from '../number-pool.js';
import type { Numbers } from '../numbers/numbers.js';
import { permute } from '../numbers/permutation.js';

const whole = z.coerce.number().pipe(z.int());

/** A lease as the scripts show it. */
const storedLease = z.object({
  state: z.string(),
  slot: whole,
  attempt: whole,
  details: z.string().transform((json) => JSON.parse(json) as CallDetails),
  since: whole,
  expires: whole,
  key: z.hex().transform((hex) => new Uint8Array(Buffer.from(hex, 'hex'))),
  size: whole,
});

/** @param numbers those that the lease's place in the order is looked up in */
export function readLease(json: string, numbers: Numbers): Lease {
  const { state, slot, attempt, details, since, expires, key, size } = storedLease.parse(JSON.parse(json));
  const { number, region } = numbers.at(permute(key, size, slot));
  return {
    call: { ...details, region, attempt },
    number,
    handedOutAt: new Date(since),
    expiresAt: new Date(expires),
    confirmed: state === 'issued',
  };
}

/** A lease that is to end, as an event says it. */
export function endingOf(json: string, numbers: Numbers): Ending {
  const event = storedLease.parse(JSON.parse(json)).state === 'expiring' ? 'expired' : 'released';
  return { call: readLease(json, numbers).call, event };
}
