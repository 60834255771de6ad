import type { RowBinaryWriter } from '#clickhouse';
import { epochSecondsOf } from '#events';
import type { VolunteerEvent } from '../decode/decoded-event.js';

/** Columns of `volunteers`, in the order in which `writeVolunteer` writes them. */
export const volunteerColumns = ['campaign', 'volunteer', 'version', 'country', 'languages', 'source', 'joined_at'];

/** Writes the event as a row in RowBinary. */
export function writeVolunteer(rows: RowBinaryWriter, { data }: VolunteerEvent, version: bigint): void {
  const { campaign, volunteer, country, languages, source, joinedAt } = data;
  rows.string(campaign);
  rows.uint64Hex(volunteer);
  rows.uint64(version);
  rows.string(country);
  rows.size(languages.length);
  for (const language of languages) rows.string(language);
  rows.string(source ?? '');
  rows.uint32(epochSecondsOf(joinedAt));
}
