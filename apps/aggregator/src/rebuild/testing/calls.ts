import { type AnyCallEvent, aCall, issued, recorded, released, retracted } from '#testing';

const dispositions = ['conversation', 'partial', 'refused', 'busy', 'not_dialled'] as const;
const sentiments = ['positive', 'neutral', 'negative'] as const;
const regions = ['RU-MOW', 'RU-SVE', 'unknown'];
const volunteers = ['00000000000000a1', '00000000000000a2', 'ffffffffffffffff'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Some calls on each of these days, with whatever can become of a call. */
export function someCalls(campaign: string, days: readonly string[], perDay: number): AnyCallEvent[] {
  return days.flatMap((day, d) => Array.from({ length: perDay }, (_, n) => eventsOf(campaign, day, d * 7 + n)).flat());
}

function eventsOf(campaign: string, day: string, n: number): AnyCallEvent[] {
  const hour = String(n % 24).padStart(2, '0');
  const call = aCall({
    campaign,
    assignedAt: `${day}T${hour}:00:00Z`,
    region: pick(regions, n),
    volunteer: pick(volunteers, n),
    volunteerCountry: pick(['LT', 'US'], n),
  });
  const events = [issued(call)];
  if (n % 11 === 0) return [...events, released(call)];
  const disposition = pick(dispositions, n);
  const wasTalk = disposition === 'conversation' || disposition === 'partial';
  const outcome = { disposition, ...(wasTalk ? { sentiment: pick(sentiments, n), durationMinutes: n % 9 } : {}) };
  events.push(recorded(call, outcome));
  if (n % 5 === 0) events.push(recorded(call, { revision: 2, disposition: 'refused' }));
  if (n % 13 === 0) events.push(retracted(call));
  return events;
}
