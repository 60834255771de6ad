import { jest } from '@jest/globals';
import { RebuildWatch } from './rebuild-watch.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('RebuildWatch', () => {
  it('knows the step and its share, and forgets them at the end', () => {
    const watch = new RebuildWatch(() => undefined);
    expect(watch.progress).toBeUndefined();
    const note = watch.begin('read', 200);
    note(50);
    expect(watch.progress).toEqual({ step: 'read', share: 0.25, numbers: 50 });
    watch.begin('forbid', 0);
    expect(watch.progress).toEqual({ step: 'forbid', share: 1, numbers: 0 });
    watch.end();
    expect(watch.progress).toBeUndefined();
  });

  it('goes on where a part of the step has ended', () => {
    const watch = new RebuildWatch(() => undefined);
    watch.begin('forbid', 20, 0.5)(10);
    expect(watch.progress).toEqual({ step: 'forbid', share: 0.75, numbers: 10 });
  });

  it('tells the log every ten seconds, and nothing of what is quick', () => {
    const lines: string[] = [];
    const watch = new RebuildWatch((line) => lines.push(line));
    const note = watch.begin('read', 100);
    for (let done = 0; done < 100; done += 1) {
      note(done);
      jest.advanceTimersByTime(250);
    }
    expect(lines).toEqual(['what is archived is read: 40 %', 'what is archived is read: 80 %']);
    watch.end();
    watch.begin('forbid', 10)(10);
    expect(lines).toHaveLength(2);
  });
});
