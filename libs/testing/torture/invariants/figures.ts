import { isDeepStrictEqual } from 'node:util';
import { catalogue, type Dimension, dimensionNames, dimensionsOf } from '#metrics';
import { comparable, naiveFigures } from '#testing';
import type { Stage } from '../stage/stage.js';
import { askFigures } from './ask-figures.js';

type Groupings = readonly (readonly Dimension[])[];

/** Read from rollups, and from calls, for when there is little time. */
export const someGroupings: Groupings = [['day'], ['country', 'disposition', 'sentiment']];

/** By nothing, by each dimension, and by some together: narrow rollups, wide ones, and none. */
export const allGroupings: Groupings = [
  [],
  ...dimensionNames.map((name) => [name]),
  ['day', 'region'],
  ['country', 'disposition', 'sentiment'],
];

/** Somebody whose joining was not acknowledged joins again: how many did, no ledger can tell. */
const isKnown = ({ name }: { readonly name: string }) => name !== 'volunteers-registered';

/** Every metric by every dimension it takes, held against plain loops over what the ledger has. */
export async function wrongFigures(stage: Stage, groupings: Groupings): Promise<string[]> {
  const { ledger, scope } = stage;
  const wrong: string[] = [];
  for (const by of groupings) {
    const able = catalogue
      .filter(isKnown)
      .filter((metric) => by.every((dimension) => dimensionsOf(metric).includes(dimension)));
    const metrics = able.map(({ name }) => name);
    if (metrics.length === 0) continue;
    const { rows, completeThrough } = await askFigures(stage, metrics, by);
    const freshness = completeThrough === null ? {} : { completeThrough };
    const expected = naiveFigures(ledger.events, { ...scope, metrics, by, ...freshness });
    wrong.push(...differences(by, comparable(rows), comparable(expected)));
  }
  return wrong;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

function differences(by: readonly Dimension[], actual: Rows, expected: Rows): string[] {
  const keyOf = (row: Rows[number]) => by.map((dimension) => String(row[dimension])).join(' ');
  const found = new Map(actual.map((row) => [keyOf(row), row]));
  const wanted = new Map(expected.map((row) => [keyOf(row), row]));
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((key) => {
    const [a = {}, b = {}] = [found.get(key), wanted.get(key)];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((metric) => !isDeepStrictEqual(a[metric], b[metric]))
      .map((metric) => `${metric} by ${by.join() || 'nothing'} ${key}: ${text(a[metric])}, not ${text(b[metric])}`);
  });
}

const text = (cell: unknown) => JSON.stringify(cell) ?? 'nothing';
