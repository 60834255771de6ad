import type { SheetData } from 'write-excel-file/node';
import { findMetric, type Localized } from '#metrics';
import type { Tabled } from '../tabled.js';

const mark =
  'Internal: for the organizers, not for quotation or publication. Внутреннее: для организаторов, не для цитирования и публикации.';

/** A question and its answer, and the sheet that it stands on. */
export interface Table extends Tabled {
  readonly sheet: string;
}

/** The first sheet: what the others are, of which calls, as of when, and by which definitions. */
export function aboutSheet(tables: readonly Table[]): SheetData {
  return [
    [{ value: mark, fontWeight: 'bold', textColor: '#c0351b', height: 24 }],
    [],
    ...tables.flatMap(aboutTable),
    heads('Metric', 'Version', 'Definition', 'Numerator', 'Denominator', 'Source'),
    ...definitions(tables),
  ];
}

function aboutTable({ sheet, query, answer }: Table): SheetData {
  const filters = query.where.map(({ dimension, values }) => `${dimension}: ${values.join(', ')}`);
  const facts = {
    Campaign: answer.campaign,
    Metrics: query.metrics.join(', '),
    By: query.by.join(', ') || 'in total',
    Days: query.from || query.to ? `${query.from ?? 'the first call'} to ${query.to ?? 'now'}` : 'the whole campaign',
    'Only calls with': filters.join('; ') || 'all calls',
    'Time zone': answer.timeZone,
    'As of': answer.asOf,
    'Complete through': answer.completeThrough ?? 'not known',
    'Records that could not be counted': answer.deadLetters,
    Status: answer.status,
  };
  return [heads(`Sheet “${sheet}”`), ...Object.entries(facts), []];
}

/** Each definition once, in each language. */
function definitions(tables: readonly Table[]): SheetData {
  const followed = tables.flatMap(({ answer }) => answer.definitions);
  const versions = new Map(followed.map(({ metric, version }) => [metric, version]));
  return [...versions].map(([metric, version]) => {
    const { definition, numerator, denominator, source } = findMetric(metric, version) ?? {};
    return [metric, version, ...[definition, numerator, denominator].map(both), source ?? ''];
  });
}

const both = (text: Localized | undefined) => (text ? Object.values(text).join('\n') : '');

const heads = (...names: string[]) => names.map((value) => ({ value, fontWeight: 'bold' as const }));
