/** @typedef {import('../server.config.mjs').Service} Service */

const id = '[0-9a-fA-F-]{36}';
const volunteer = '[0-9a-f]{16}';

/**
 * Which service answers which paths under `/v1`. What is not listed is not reachable from outside:
 * look-ups between services, health and metrics among them.
 * @type {[Service, RegExp][]}
 */
const routes = [
  ['assignments', /^\/volunteers(\/(sessions(\/current)?|recover))?$/],
  ['assignments', /^\/(assignments|pools)(\/|$)/],
  ['assignments', /^\/do-not-call$/],
  ['outcomes', /^\/volunteers\/me\/erasure$/],
  ['figures', /^\/volunteers\/(me\/(week|lesson)|activity(\.(csv|xlsx))?)$/],
  ['outcomes', new RegExp(`^/volunteers/${volunteer}/exclusion$`)],
  ['figures', new RegExp(`^/reviews(/${volunteer}(/keep)?)?$`)],
  ['outcomes', /^\/(outcomes|imports)(\/|$)/],
  ['outcomes', new RegExp(`^/calls/${id}/(corrections|retraction)$`)],
  ['aggregator', /^\/dead-letters(\/|$)/],
  ['aggregator', /^\/data-health$/],
  ['figures', /^\/((figures|funnel)(\.csv|\.xlsx)?|definitions|campaigns|distress-reports)(\/|$)/],
  ['figures', new RegExp(`^/calls/${id}/history$`)],
  ['figures', /^\/alerts(\/|$)/],
  ['figures', new RegExp(`^/sessions(/(password|current|mine(/${id})?))?$`)],
  ['figures', /^\/(accounts|passwords|audit|views|annotations|restatements)(\/|$)/],
];

/**
 * The service for a path, such as `/figures/live`.
 * @param {string} path below `/api/v1`, without the query
 * @returns {Service | undefined} none: nobody answers there
 */
export function serviceFor(path) {
  // What one side reads as a step up or a slash and the other does not could reach past this list.
  if (/%2e|%2f|%5c|\\|\/\.{1,2}(\/|$)|\/\//i.test(path)) return undefined;
  return routes.find(([, pattern]) => pattern.test(path))?.[0];
}
