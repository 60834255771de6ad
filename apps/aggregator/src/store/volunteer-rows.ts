import { RowBinaryWriter } from '#clickhouse';
import type { DecodedEvent, VolunteerEvent } from '../decode/decoded-event.js';

/** Columns of `volunteers`, in the order in which `volunteerRows` writes them. */
export const volunteerColumns = ['campaign', 'volunteer', 'version', 'country', 'languages', 'source', 'joined_at'];

/** The events as rows in RowBinary. */
export function volunteerRows(events: readonly DecodedEvent<VolunteerEvent>[]): Buffer {
  const rows = new RowBinaryWriter();
  for (const { event, version } of events) {
    const { campaign, volunteer, country, languages, source, joinedAt } = event.data;
    rows.string(campaign);
    rows.uint64Hex(volunteer);
    rows.uint64(version);
    rows.string(country);
    rows.size(languages.length);
    for (const language of languages) rows.string(language);
    rows.string(source ?? '');
    rows.uint32(Date.parse(joinedAt) / 1000);
  }
  return rows.bytes();
}
