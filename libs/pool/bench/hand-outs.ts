import { randomBytes, randomUUID } from 'node:crypto';
import type { NumberPool } from '../src/number-pool.js';
import { type Many, secondsOfMany } from './many.js';

/** Eleven, as in Russia. */
export const callingZones = [
  ...['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk'],
  ...['Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'],
];

/** Each to another volunteer. What only the benchmark does, inventing who asks, is done before. @returns seconds */
export async function handOutAll(pool: NumberPool, many: Many): Promise<number> {
  const asking = Array.from({ length: many.times }, () => [randomBytes(8).toString('hex'), randomUUID()] as const);
  return await secondsOfMany(many, async () => {
    const [volunteer, requestId] = asking.pop() ?? ['', ''];
    const details = { campaign: 'bench', volunteer, callId: randomUUID(), volunteerCountry: 'LT', language: 'ru' };
    const call = { ...details, guideline: '1', assignedAt: '2022-04-05T09:00:00Z' };
    const { kind } = await pool.handOut(call, requestId);
    if (kind !== 'leased') throw new Error(`no number, but ${kind}`);
  });
}
