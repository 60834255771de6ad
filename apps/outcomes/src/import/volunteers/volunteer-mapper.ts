import { inviteSource, type VolunteerSnapshot, volunteerSnapshot } from '#events';
import type { Campaign } from '#platform';
import type { CallIds } from '../map/call-ids.js';
import { callTimeReader } from '../map/call-time-reader.js';
import { cellReader } from '../map/cell-reader.js';
import { Faults, type Faulty } from '../map/faults.js';
import { present } from '../map/present.js';
import { checkForm } from '../map/row-form.js';
import { targetsOf } from '../mapping/targets.js';
import { languageList, type VolunteerMapping } from '../mapping/volunteer-mapping.js';
import type { CsvRow } from '../read/csv-rows.js';
import type { Header } from '../read/header.js';

/**
 * Reads rows as volunteers. It remembers the rows of its file, so each file needs its own.
 *
 * @param now start of the present hour: nobody has joined later
 */
export function volunteerMapper(
  mapping: VolunteerMapping,
  header: Header,
  campaign: Campaign,
  ids: CallIds,
  now: string,
): (row: CsvRow) => Faulty<VolunteerSnapshot> {
  const nameOf = nameReader(header.indexOf(mapping.volunteer.column), ids);
  const country = cellReader('country', mapping.country, targetsOf(campaign).country, header);
  const languages = cellReader('languages', mapping.languages, languageList, header);
  const invitation = cellReader('invitation', mapping.invitation, inviteSource, header, { isOptional: true });
  const joined = callTimeReader({ ...mapping.joinedOn, format: 'date' }, header, campaign.timeZone, now, 'joinedOn');

  return (row) => {
    const faults = new Faults();
    checkForm(row, header, mapping.quote, faults);
    if (faults.any) return faults.rejectionOf(row);
    const { fields } = row;
    const volunteer = {
      campaign: campaign.id,
      volunteer: nameOf(fields, faults),
      country: country(fields, faults),
      languages: [...new Set(languages(fields, faults)?.split(' '))],
      ...present('source', invitation(fields, faults)),
      joinedAt: joined(fields, faults)?.calledAt,
    };
    return faults.any ? faults.rejectionOf(row) : volunteerSnapshot.parse(volunteer);
  };
}

/** A pseudonym that is the same in calls of the source, and that nobody has twice in one file. */
function nameReader(index: number, ids: CallIds) {
  const seen = new Set<string>();
  return (fields: readonly string[], faults: Faults): string | undefined => {
    const name = (fields[index] ?? '').trim();
    if (name === '') return faults.add('volunteer', 'is empty');
    const pseudonym = ids.pseudonymOf(name);
    if (seen.has(pseudonym))
      return faults.add('volunteer', 'is repeated: an earlier row of this file has the same volunteer');
    seen.add(pseudonym);
    return pseudonym;
  };
}
