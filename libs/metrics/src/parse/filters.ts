import { z } from 'zod';
import { countryCode, dispositions, guidelineVersion, inviteSource, languageCode } from '#events';
import { sentimentValues } from '../catalogue/call-sets.js';
import { type Dimension, dimensionNames } from '../catalogue/dimensions.js';
import { duplicatesIn, quote } from './names.js';
import type { Fault, Filter, Scope } from './query.js';

/** A range of them is `from` and `to`. */
type Range = 'day' | 'week' | 'month';
type FilterDimension = Exclude<Dimension, Range>;
const ranges: readonly string[] = ['day', 'week', 'month'] satisfies Range[];

/** Dimensions that calls can be filtered by. */
export const filterDimensions = dimensionNames.filter((name): name is FilterDimension => !ranges.includes(name));

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => String(first + n));

const attempt = z.string().regex(/^([1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/, 'the ordinal of an attempt, from 1 to 255');

/** Values of a dimension: a closed list, or a form where nobody has the list. */
type Values = { readonly listed: readonly string[] } | { readonly form: z.ZodType<string> };

function valuesOf(dimension: FilterDimension, { regions }: Scope): Values {
  switch (dimension) {
    case 'country':
      return { form: countryCode };
    case 'language':
      return { form: languageCode };
    case 'region':
      return { listed: [...regions.map(({ code }) => code), 'unknown'] };
    case 'district':
      return { listed: [...new Set(regions.flatMap(({ district }) => district ?? [])), 'unknown'] };
    case 'disposition':
      return { listed: [...dispositions, 'none'] };
    case 'sentiment':
      return { listed: sentimentValues };
    case 'weekday':
      return { listed: upTo(1, 7) };
    case 'hour':
      return { listed: [...upTo(0, 23).map((hour) => hour.padStart(2, '0')), 'unknown'] };
    case 'attempt':
      return { form: attempt };
    case 'guideline':
      return { form: guidelineVersion };
    case 'source':
      return { form: inviteSource };
  }
}

/** Reads `country:LT,LV;region:RU-MOW`. */
export function parseFilters(text: string, scope: Scope): { filters: Filter[]; faults: Fault[] } {
  const parsed = text.split(';').map((clause) => parseFilter(clause, scope));
  const filters = parsed.flatMap(({ filter }) => filter ?? []);
  const repeated = duplicatesIn(filters.map(({ dimension }) => dimension)).map((dimension) => ({
    field: 'where',
    message: `${dimension} is there more than once: put its values together, separated by commas`,
  }));
  return { filters, faults: [...parsed.flatMap(({ faults }) => faults), ...repeated] };
}

function parseFilter(clause: string, scope: Scope): { filter?: Filter; faults: Fault[] } {
  const [, name = '', list = ''] = /^([^:]*):(.*)$/s.exec(clause) ?? [];
  const dimension = filterDimensions.find((known) => known === name);
  if (dimension === undefined)
    return { faults: [fault(`${quote(clause)} does not begin with a dimension and a colon`, filterDimensions)] };
  const values = [...new Set(list.split(','))];
  const known = valuesOf(dimension, scope);
  return { filter: { dimension, values }, faults: values.flatMap((value) => valueFaults(dimension, value, known)) };
}

function valueFaults(dimension: Dimension, value: string, values: Values): Fault[] {
  if ('listed' in values)
    return values.listed.includes(value) ? [] : [fault(`there is no ${dimension} ${quote(value)}`, values.listed)];
  const issue = values.form.safeParse(value).error?.issues[0];
  return issue ? [fault(`${quote(value)} is not ${issue.message}`)] : [];
}

const fault = (message: string, allowed?: readonly string[]): Fault => ({
  field: 'where',
  message,
  ...(allowed ? { allowed } : {}),
});
