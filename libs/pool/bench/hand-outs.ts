import { randomBytes, randomUUID } from 'node:crypto';
import type { NumberPool } from '../src/number-pool.js';
import { type Many, secondsOfMany } from './many.js';

/** Eleven, as in Russia. */
export const callingZones = [
  ...['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk'],
  ...['Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'],
];

/** Each to another volunteer. @returns seconds */
export async function handOutAll(pool: NumberPool, many: Many): Promise<number> {
  return await secondsOfMany(many, async () => {
    const volunteer = randomBytes(8).toString('hex');
    const details = { campaign: 'bench', volunteer, callId: randomUUID(), volunteerCountry: 'LT', language: 'ru' };
    const call = { ...details, guideline: '1', assignedAt: '2022-04-05T09:00:00Z' };
    const { kind } = await pool.handOut(call, randomUUID());
    if (kind !== 'leased') throw new Error(`no number, but ${kind}`);
  });
}
