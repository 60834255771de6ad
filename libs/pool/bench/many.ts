export interface Many {
  readonly times: number;
  readonly atATime: number;
}

/** Does the same again and again, so many at a time. @returns seconds */
export async function secondsOfMany({ times, atATime }: Many, work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  let asked = 0;
  const ask = async () => {
    for (; asked < times; ) {
      asked += 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: atATime }, ask));
  return (performance.now() - begun) / 1000;
}
