import { parseDocument } from 'yaml';
import { badRequest, type Campaign, fieldErrorsOf, type Problem } from '#platform';
import { type Mapping, mappingSchema } from './mapping.js';
import { type VolunteerMapping, volunteerMappingSchema } from './volunteer-mapping.js';

/**
 * Reads a mapping from YAML or JSON.
 *
 * @throws Problem 400 with everything that is wrong in it
 */
export function parseMapping(text: string, campaign: Campaign): Mapping | VolunteerMapping {
  const written = parseYaml(text);
  const schema = isOfVolunteers(written) ? volunteerMappingSchema(campaign) : mappingSchema(campaign);
  const result = schema.safeParse(written);
  if (result.success) return result.data;
  throw unusable(
    fieldErrorsOf(result.error.issues).map(({ field, message }) => ({
      field: field === 'body' ? 'mapping' : `mapping.${field}`,
      message,
    })),
  );
}

const isOfVolunteers = (mapping: unknown) =>
  typeof mapping === 'object' && mapping !== null && 'list' in mapping && mapping.list === 'volunteers';

function parseYaml(text: string): unknown {
  // `yes: positive` and `01: RU-MOW` name texts of the file, not a truth and a number.
  const document = parseDocument(text, { stringKeys: true });
  if (document.errors.length > 0) throw unusable(document.errors.map(({ message }) => ({ field: 'mapping', message })));
  try {
    return document.toJS();
  } catch (error) {
    // An alias that leads nowhere, or to too much.
    throw unusable([{ field: 'mapping', message: (error as Error).message }]);
  }
}

const unusable = (errors: Parameters<typeof badRequest>[0]): Problem =>
  badRequest(errors, 'The mapping cannot be used; nothing was imported.');
