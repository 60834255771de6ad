import { findMetric, type MetricName, versionsOf } from '../catalogue/catalogue.js';
import { duplicatesIn, quote } from './names.js';
import type { Fault, Versions } from './query.js';

const field = 'definitions';

/** Reads `dials:1,conversations:2`: versions of definitions that are to be followed, of metrics that are asked for. */
export function parseVersions(text: string, metrics: readonly MetricName[]): { versions: Versions; faults: Fault[] } {
  const clauses = text.split(',').map((clause) => {
    const [name = '', ...version] = clause.split(':');
    return { name, version: version.join(':') };
  });
  const faults = [
    ...clauses.flatMap(({ name, version }) => faultsOf(name, version, metrics)),
    ...duplicatesIn(clauses.map(({ name }) => name)).map((name) => ({
      field,
      message: `${quote(name)} is there more than once`,
    })),
  ];
  return { versions: Object.fromEntries(clauses.map(({ name, version }) => [name, Number(version)])), faults };
}

function faultsOf(name: string, version: string, metrics: readonly MetricName[]): Fault[] {
  const metric = metrics.find((each) => each === name);
  if (!metric) return [{ field, message: `${quote(name)} is not one of the metrics`, allowed: metrics }];
  if (/^[1-9]\d{0,5}$/.test(version) && findMetric(metric, Number(version))) return [];
  const allowed = versionsOf(metric).map((each) => `${metric}:${each}`);
  return [{ field, message: `${metric} has no version ${quote(version)}`, allowed }];
}
