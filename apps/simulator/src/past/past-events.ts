import { createHash } from 'node:crypto';
import { startOfDay, startOfHour, wholeMinutes } from '#events';
import type { CampaignAnswer } from '../api/messages.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Precision } from './csv.js';
import type { PastCall } from './past-calls.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A UUIDv8 that only the text decides. The system has another for the same row, by its own secret. */
function uuidOf(text: string): string {
  const h = hash(text);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/** Enters imported calls into the books. Who called, and which call it is, have other names there; figures do not mind. */
export function enterPast(
  calls: readonly PastCall[],
  campaign: CampaignAnswer,
  { source, precision }: { source: string; precision: Precision },
  ledger: Ledger,
): void {
  const { id, timeZone, languages } = campaign;
  for (const { key, volunteer, country, region, day, calledAt, durationSeconds, ...how } of calls) {
    const time = precision === 'day' ? startOfDay(day, timeZone) : startOfHour(calledAt, timeZone);
    const call = {
      campaign: id,
      callId: uuidOf(`${source} ${key}`),
      volunteer: hash(`${source} ${volunteer}`).slice(0, 16),
      volunteerCountry: country,
      region,
      language: languages[0] ?? 'und',
      guideline: 'none',
      attempt: 1,
      assignedAt: time,
    };
    ledger.issued(call);
    ledger.recorded(call, {
      revision: 1,
      calledAt: time,
      ...(precision === 'day' ? { calledAtPrecision: 'day' as const } : {}),
      ...how,
      ...(durationSeconds === undefined ? {} : { durationMinutes: wholeMinutes(durationSeconds) }),
    });
  }
}
