import { randomBytes, randomUUID } from 'node:crypto';
import type { NumberPool } from '../src/number-pool.js';

/** Eleven, as in Russia. */
export const callingZones = [
  ...['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk'],
  ...['Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'],
];

export interface HandOutLoad {
  readonly pool: NumberPool;
  readonly handOuts: number;
  readonly atATime: number;
}

/** Each to another volunteer. @returns seconds */
export async function handOutAll({ pool, handOuts, atATime }: HandOutLoad): Promise<number> {
  const begun = performance.now();
  let asked = 0;
  const ask = async () => {
    while (asked < handOuts) {
      asked += 1;
      const volunteer = randomBytes(8).toString('hex');
      const details = { campaign: 'bench', volunteer, callId: randomUUID(), volunteerCountry: 'LT', language: 'ru' };
      const call = { ...details, guideline: '1', assignedAt: '2022-04-05T09:00:00Z' };
      const { kind } = await pool.handOut(call, randomUUID());
      if (kind !== 'leased') throw new Error(`no number, but ${kind}`);
    }
  };
  await Promise.all(Array.from({ length: atATime }, ask));
  return (performance.now() - begun) / 1000;
}
