import { serviceFor } from './routes.mjs';

const callId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

it.each([
  ['/volunteers', 'assignments'],
  ['/volunteers/sessions', 'assignments'],
  ['/volunteers/sessions/current', 'assignments'],
  ['/volunteers/recover', 'assignments'],
  ['/volunteers/me/week', 'figures'],
  ['/volunteers/me/lesson', 'figures'],
  ['/volunteers/me/erasure', 'outcomes'],
  ['/volunteers/00000000000000a1/exclusion', 'outcomes'],
  ['/reviews', 'figures'],
  ['/reviews/00000000000000a1', 'figures'],
  ['/reviews/00000000000000a1/keep', 'figures'],
  ['/campaigns/demo/desk', 'figures'],
  ['/distress-reports', 'figures'],
  [`/distress-reports/${callId}/handling`, 'figures'],
  ['/assignments', 'assignments'],
  [`/assignments/${callId}/release`, 'assignments'],
  ['/pools/demo', 'assignments'],
  ['/pools/demo/pause', 'assignments'],
  ['/do-not-call', 'assignments'],
  ['/funnel', 'figures'],
  ['/outcomes', 'outcomes'],
  ['/imports', 'outcomes'],
  [`/calls/${callId}/corrections`, 'outcomes'],
  [`/calls/${callId}/retraction`, 'outcomes'],
  [`/calls/${callId}/history`, 'figures'],
  ['/figures', 'figures'],
  ['/figures.csv', 'figures'],
  ['/figures/live', 'figures'],
  ['/definitions', 'figures'],
  ['/campaigns', 'figures'],
  ['/sessions', 'figures'],
  ['/sessions/current', 'figures'],
  ['/dead-letters', 'aggregator'],
  ['/dead-letters/outcomes-2-1742-9f86d081884c7d65/waive', 'aggregator'],
])('%s is answered by %s', (path, service) => {
  expect(serviceFor(path)).toBe(service);
});

it.each([
  '/calls/snapshots',
  '/volunteers/calls',
  '/volunteers/me',
  '/volunteers/me/exclusion',
  '/reviews/00000000000000a1/exclusion',
  '/health',
  '/ready',
  '/metrics',
  '/',
  '',
  '/figuresque',
  `/calls/${callId}`,
  '/figures/../calls/snapshots',
  '/figures/%2e%2e/calls/snapshots',
  '/figures/..%2fcalls/snapshots',
  '/figures\\..\\calls\\snapshots',
  '//metrics',
])('nobody answers %j from outside', (path) => {
  expect(serviceFor(path)).toBeUndefined();
});
