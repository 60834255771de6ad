import { Refused } from '../data/http';
import { whyNot } from './take-number';

const problem = (name: string) => `https://callboard.org/problems/${name}`;

describe('why there is no number', () => {
  it.each([
    ['paused', new Refused(503, 'Calling is paused', '', [], 60_000, problem('paused'))],
    ['excluded', new Refused(403, 'No more numbers for you', '', [], undefined, problem('excluded'))],
    ['refused', new Refused(403, 'Forbidden', 'Not open to this role.')],
    ['too-many', new Refused(429, 'Too many numbers at a time', '')],
    ['too-fast', new Refused(429, 'Too many requests', '')],
    ['stranger', new Refused(401, 'Unauthorized', '')],
    ['unready', new Refused(503, 'Not available for the moment', '', [], 2000)],
    ['offline', new Refused(0, 'Unreachable', '')],
  ])('%s', (kind, refusal) => {
    expect(whyNot(refusal).kind).toBe(kind);
  });
});
