/** Where and when an invented campaign takes place. Small on purpose: groups must collide to be tested. */
export interface World {
  readonly campaign: string;
  readonly timeZone: string;
  /** Days in the zone, in order; a campaign's calls lie in and around them. */
  readonly days: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  /** District of some of the regions. */
  readonly districts: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  /** Few enough that volunteers recur. */
  readonly volunteers: readonly string[];
}

const people = {
  countries: ['LT', 'LV', 'US', 'ZZ'],
  regions: ['RU-MOW', 'RU-MOS', 'RU-SVE', 'unknown'],
  districts: { 'RU-MOW': 'central', 'RU-MOS': 'central', 'RU-SVE': 'ural' },
  languages: ['ru', 'lt', 'und'],
  volunteers: ['0000000000000001', '00000000000000a2', '7fffffffffffffff', '8000000000000000', 'ffffffffffffffff'],
} as const;

const world = (timeZone: string, ...days: string[]): World => ({ campaign: 'demo', timeZone, days, ...people });

/** A zone for each way in which days go wrong: none, ahead, behind, odd offsets, days of 23, 23 1/2 and 25 hours. */
export const worlds: readonly World[] = [
  world('Europe/Moscow', '2022-04-03', '2022-04-04', '2022-04-05'),
  world('UTC', '2022-02-28', '2022-03-01'),
  world('Europe/Vilnius', '2022-03-26', '2022-03-27', '2022-03-28'),
  world('Europe/Vilnius', '2022-10-29', '2022-10-30', '2022-10-31'),
  world('America/New_York', '2022-03-12', '2022-03-13', '2022-03-14'),
  world('Asia/Kolkata', '2021-12-31', '2022-01-01'),
  world('Asia/Kathmandu', '2022-04-04', '2022-04-05'),
  world('Australia/Adelaide', '2022-04-02', '2022-04-03', '2022-04-04'),
  world('Australia/Lord_Howe', '2022-10-01', '2022-10-02', '2022-10-03'),
  // Midnight is missing on 4 November: the day begins at one o'clock.
  world('America/Sao_Paulo', '2018-11-03', '2018-11-04', '2018-11-05'),
];
