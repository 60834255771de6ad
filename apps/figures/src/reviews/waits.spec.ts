import type { Decision, Reason } from './reviews.schema.js';
import { waitsForDecision } from './waits.js';

const back = (calls: number, latest = '2022-04-05T09:00:00Z'): Reason => ({
  reason: 'many-hand-backs',
  ...{ calls, latest, of: 50 },
});
const alike: Reason = { reason: 'one-sentiment', calls: 9, latest: '2022-04-05T09:00:00Z', sentiment: 'positive' };
const decided = (action: Decision['action'], ...judged: Reason[]): Decision => ({
  ...{ action, judged, by: 'Anna', note: '', subject: 'anna', at: '2022-04-05T10:00:00Z' },
});

it.each([
  ['what nobody judged', [back(40)], undefined, true],
  ['nothing', [], undefined, false],
  ['what was judged', [back(40)], decided('kept', back(40)), false],
  ['less than was judged, for the time looked at goes on', [back(35)], decided('kept', back(40)), false],
  ['more calls', [back(41)], decided('kept', back(40)), true],
  ['as many calls, but later ones', [back(40, '2022-04-05T12:00:00Z')], decided('kept', back(40)), true],
  ['another reason', [back(40), alike], decided('kept', back(40)), true],
  ['calls that are about to be gone', [back(40)], decided('excluded', back(40)), false],
  ['calls after an exclusion', [back(31, '2022-04-06T12:00:00Z')], decided('excluded', back(40)), true],
  ['an exclusion that did not end', [], decided('excluding', back(40)), true],
] as const)('%s', (_, reasons, last, waits) => {
  expect(waitsForDecision(reasons, last)).toBe(waits);
});
