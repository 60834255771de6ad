/** A file as the archive's mapping reads it, made of nothing real. */
export interface PhoneCampaign {
  readonly csv: string;
  readonly calls: number;
  readonly positive: number;
  /** Calls of each day, and how many of them were positive. */
  readonly days: ReadonlyMap<string, { calls: number; positive: number }>;
}

const header =
  'record,contact,called_on,duration_seconds,contacts_this_campaign,days_since_previous_contact,previous_contacts,previous_outcome,subscribed';
const contacts = ['cellular', 'telephone', 'unknown'];

/**
 * Makes up calls: the same for the same number, over some three hundred days, among them those on which
 * the clocks are changed, some with many calls and some with one.
 */
export function inventPhoneCampaign(calls: number): PhoneCampaign {
  const random = numbersFrom(20_100_105);
  const rows = Array.from({ length: calls }, (_, index) => {
    const day = new Date(Date.UTC(2010, 0, 5 + Math.floor(random() ** 2 * 320))).toISOString().slice(0, 10);
    const seconds = Math.floor(random() ** 3 * 3900);
    const subscribed = random() < 0.47 ? 'yes' : 'no';
    const attempt = 1 + Math.floor(random() ** 4 * 60);
    const contact = contacts[Math.floor(random() * contacts.length)];
    return `${index + 1},${contact},${day},${seconds},${attempt},-1,0,unknown,${subscribed}`;
  });
  return countPhoneCampaign([header, ...rows, ''].join('\n'));
}

/** Counts what is in such a file, without any of the code that imports it. */
export function countPhoneCampaign(csv: string): PhoneCampaign {
  const days = new Map<string, { calls: number; positive: number }>();
  const rows = csv.trimEnd().split('\n').slice(1);
  for (const row of rows) {
    const fields = row.split(',');
    const day = fields[2] ?? '';
    const counted = days.get(day) ?? { calls: 0, positive: 0 };
    counted.calls += 1;
    if (fields.at(-1) === 'yes') counted.positive += 1;
    days.set(day, counted);
  }
  const positive = [...days.values()].reduce((sum, day) => sum + day.positive, 0);
  return { csv, calls: rows.length, positive, days };
}

/** Even numbers from 0 to 1: Park and Miller's generator. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
