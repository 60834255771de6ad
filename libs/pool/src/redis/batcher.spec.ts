import { Batcher } from './batcher.js';

describe('Batcher', () => {
  it('does together what is asked for at the same time, and gives everybody his result', async () => {
    const sizes: number[] = [];
    const batcher = new Batcher(async (items: readonly number[]) => {
      sizes.push(items.length);
      return items.map((item) => item * 2);
    });
    const asked = Array.from({ length: 700 }, (_, at) => at);
    expect(await Promise.all(asked.map((each) => batcher.ask(each)))).toEqual(asked.map((each) => each * 2));
    expect(sizes).toEqual([512, 188]);
    expect(await batcher.ask(7)).toBe(14);
  });

  it('tells everybody who was part of what failed, and goes on', async () => {
    let calls = 0;
    const batcher = new Batcher(async (items: readonly number[]) => {
      calls += 1;
      if (calls === 1) throw new Error('away');
      return items;
    });
    const answers = await Promise.allSettled([batcher.ask(1), batcher.ask(2)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await batcher.ask(3)).toBe(3);
  });
});
