import fc from 'fast-check';
import type { DayOfEvents } from './events-by-day.js';
import { stretchesOf } from './stretches.js';

const day = (campaign: string, assignedOn: string, events: number): DayOfEvents => ({ campaign, assignedOn, events });

describe('stretchesOf', () => {
  it('puts days together, never of two campaigns, and leaves a large day alone', () => {
    const days = [
      day('a', '2022-04-01', 4),
      day('a', '2022-04-03', 6),
      day('a', '2022-04-04', 1),
      day('b', '2022-04-01', 99),
      day('b', '2022-04-02', 1),
    ];
    expect(stretchesOf(days, 10)).toEqual([
      { campaign: 'a', firstDay: '2022-04-01', lastDay: '2022-04-03', events: 10 },
      { campaign: 'a', firstDay: '2022-04-04', lastDay: '2022-04-04', events: 1 },
      { campaign: 'b', firstDay: '2022-04-01', lastDay: '2022-04-01', events: 99 },
      { campaign: 'b', firstDay: '2022-04-02', lastDay: '2022-04-02', events: 1 },
    ]);
  });

  it('leaves out no day and no event', () => {
    const sizes = fc.array(fc.nat(50), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 100 }), (events, most) => {
        const days = events.map((n, i) => day('a', new Date(i * 86_400_000).toISOString().slice(0, 10), n));
        const stretches = stretchesOf(days, most);
        for (const { assignedOn } of days)
          expect(stretches.filter((s) => s.firstDay <= assignedOn && assignedOn <= s.lastDay)).toHaveLength(1);
        const total = (list: readonly { events: number }[]) => list.reduce((sum, each) => sum + each.events, 0);
        expect(total(stretches)).toBe(total(days));
      }),
    );
  });
});
