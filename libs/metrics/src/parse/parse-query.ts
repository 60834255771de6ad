import { findMetric, metricNames } from '../catalogue/catalogue.js';
import { dimensionNames } from '../catalogue/dimensions.js';
import { combinationFaults, rangeCombinationFaults } from './combinations.js';
import { parseFilters } from './filters.js';
import { parseNames, quote } from './names.js';
import { type FiguresParameters, parameterNames } from './parameters.js';
import type { Fault, FiguresQuery, Scope, Versions } from './query.js';
import { comparisonFaults, previous, rangeFaults } from './range.js';
import { parseVersions } from './versions.js';

export type ParsedQuery =
  | { readonly query: FiguresQuery; readonly faults?: never }
  | { readonly faults: readonly Fault[]; readonly query?: never };

/**
 * Makes a question of the parameters of an address, or says everything that is wrong with them at once.
 * Nothing is ignored: a parameter, metric, dimension or value that is not known is a fault.
 */
export function parseQuery(parameters: FiguresParameters, scope: Scope): ParsedQuery {
  const { from, to, compare, definitions } = parameters;
  const metrics = parseNames('metrics', parameters.metrics, metricNames);
  const by = parameters.by === undefined ? noNames : parseNames('by', parameters.by, dimensionNames);
  const where = parameters.where === undefined ? noFilters : parseFilters(parameters.where, scope);
  const { versions, faults: versionFaults } =
    definitions === undefined ? noVersions : parseVersions(definitions, metrics.names);
  const known = metrics.names.flatMap((name) => findMetric(name, versions[name]) ?? []);
  const faults = [
    ...unknownParameters(parameters),
    ...metrics.faults,
    ...by.faults,
    ...rangeFaults({ from, to }),
    ...rangeCombinationFaults(known, { from, to }),
    ...comparisonFaults(compare, { from, to }),
    ...versionFaults,
    ...where.faults,
    ...combinationFaults('by', known, by.names),
    ...combinationFaults(
      'where',
      known,
      where.filters.map(({ dimension }) => dimension),
    ),
  ];
  if (faults.length > 0) return { faults };
  return {
    query: {
      campaign: scope.campaign,
      metrics: metrics.names,
      by: by.names,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      where: where.filters,
      ...(definitions === undefined ? {} : { versions }),
      ...(compare === undefined || from === undefined || to === undefined ? {} : { compared: previous({ from, to }) }),
    },
  };
}

const noNames = { names: [], faults: [] };
const noFilters = { filters: [], faults: [] };
const noVersions = { versions: {} as Versions, faults: [] };

function unknownParameters(parameters: FiguresParameters): Fault[] {
  return Object.keys(parameters)
    .filter((name) => !parameterNames.includes(name))
    .map((name) => ({ field: name, message: `there is no parameter ${quote(name)}`, allowed: parameterNames }));
}
