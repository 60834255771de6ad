import { type OutcomeSnapshot, outcomeSnapshot } from '#events';
import type { Campaign } from '#platform';
import type { Mapping } from '../mapping/mapping.js';
import type { CsvRow } from '../read/csv-rows.js';
import type { Header } from '../read/header.js';
import type { CallIds } from './call-ids.js';
import { callTimeReader } from './call-time-reader.js';
import { Faults, type Faulty } from './faults.js';
import { outcomeReader } from './outcome-reader.js';
import { checkForm } from './row-form.js';
import { rowNames } from './row-names.js';

/** A row as the call it tells of. */
export interface MappedRow {
  readonly line: number;
  /** As of a call that is new: handed out when it was made. */
  readonly call: OutcomeSnapshot;
}

/** Reads rows as calls. It remembers the rows of its file, so each file needs its own. */
export type RowMapper = (row: CsvRow) => Faulty<MappedRow>;

/** @param now start of the present hour: nothing imported may be later */
export function rowMapper(mapping: Mapping, header: Header, campaign: Campaign, ids: CallIds, now: string): RowMapper {
  const nameOf = rowNames(mapping, header, ids);
  const timeOf = callTimeReader(mapping.calledAt, header, campaign.timeZone, now);
  const outcomeOf = outcomeReader(mapping, header, campaign, ids);

  return (row) => {
    const faults = new Faults();
    checkForm(row, header, mapping.quote, faults);
    if (faults.any) return faults.rejectionOf(row);
    const callId = nameOf(row.fields, faults);
    const time = timeOf(row.fields, faults);
    const outcome = outcomeOf(row.fields, faults);
    if (faults.any) return faults.rejectionOf(row);
    // What the consumer would refuse must not be published, so its own schema has the last word.
    const result = outcomeSnapshot.safeParse({
      campaign: campaign.id,
      callId,
      assignedAt: time?.calledAt,
      ...time,
      ...outcome,
    });
    if (result.success) return { line: row.line, call: result.data };
    for (const { path, message } of result.error.issues) faults.add(mappingField(path), message);
    return faults.rejectionOf(row);
  };
}

const renamed: Readonly<Record<string, string>> = {
  volunteerCountry: 'country',
  durationMinutes: 'durationSeconds',
  assignedAt: 'calledAt',
};

function mappingField([field]: readonly PropertyKey[]): string {
  const name = String(field);
  return renamed[name] ?? name;
}
