import { wholeMinutes } from '#events';
import type { Campaign } from '#platform';
import type { Mapping } from '../mapping/mapping.js';
import { targetsOf } from '../mapping/targets.js';
import type { Header } from '../read/header.js';
import type { CallIds } from './call-ids.js';
import { cellReader } from './cell-reader.js';
import type { Faults } from './faults.js';
import { present } from './present.js';
import { remember } from './remember.js';

/** Reads what a row says of its call, apart from which it is and when it was made. */
export function outcomeReader(mapping: Mapping, header: Header, campaign: Campaign, ids: CallIds) {
  const targets = targetsOf(campaign);
  const isOptional = true;
  const revision = cellReader('revision', mapping.revision, targets.revision, header, { otherwise: 1 });
  const disposition = cellReader('disposition', mapping.disposition, targets.disposition, header);
  const sentiment = cellReader('sentiment', mapping.sentiment, targets.sentiment, header, { isOptional });
  const seconds = cellReader('durationSeconds', mapping.durationSeconds, targets.durationSeconds, header, {
    isOptional,
  });
  const country = cellReader('country', mapping.country, targets.country, header);
  const region = cellReader('region', mapping.region, targets.region, header);
  const language = cellReader('language', mapping.language, targets.language, header);
  const attempt = cellReader('attempt', mapping.attempt, targets.attempt, header, { otherwise: 1 });
  const guideline = cellReader('guideline', mapping.guideline, targets.guideline, header, { otherwise: 'none' });
  const volunteer = volunteerReader(mapping, header, ids);

  return (fields: readonly string[], faults: Faults) => ({
    revision: revision(fields, faults),
    disposition: disposition(fields, faults),
    ...present('sentiment', sentiment(fields, faults)),
    ...present('durationMinutes', minutesOf(seconds(fields, faults))),
    volunteerCountry: country(fields, faults),
    region: region(fields, faults),
    language: language(fields, faults),
    attempt: attempt(fields, faults),
    guideline: guideline(fields, faults),
    ...present('volunteer', volunteer(fields)),
  });
}

/** More than most campaigns have; some megabytes. */
const mostVolunteers = 100_000;

/** An empty cell: the caller is not known. */
function volunteerReader({ volunteer }: Mapping, header: Header, ids: CallIds) {
  if (!volunteer) return () => undefined;
  const index = header.indexOf(volunteer.column);
  const pseudonymOf = remember((name) => ids.pseudonymOf(name), mostVolunteers);
  return (fields: readonly string[]): string | undefined => {
    const name = (fields[index] ?? '').trim();
    return name === '' ? undefined : pseudonymOf(name);
  };
}

const minutesOf = (seconds: number | null | undefined) =>
  seconds === null || seconds === undefined ? undefined : wholeMinutes(seconds);
