import { ImportPause } from './import-pause.js';

/** Whether counting waits at each of these seconds, while imported calls are stored in these. */
function pausesAt(seconds: readonly number[], isImporting: (second: number) => boolean): boolean[] {
  const pause = new ImportPause();
  let last: number | undefined;
  return seconds.map((second) => {
    if (isImporting(second)) last = second * 1000;
    return pause.isOn(last, second * 1000);
  });
}

const seconds = (count: number) => Array.from({ length: count }, (_, second) => second);

it('does not wait where nothing is imported', () => {
  expect(pausesAt(seconds(5), () => false)).toEqual([false, false, false, false, false]);
});

it('waits until an import is over', () => {
  expect(pausesAt(seconds(7), (second) => second < 3)).toEqual([true, true, true, true, true, false, false]);
});

it('waits for a long import no longer than a minute, and for the next one again', () => {
  const isImporting = (second: number) => second < 100 || second >= 110;
  const paused = pausesAt(seconds(120), isImporting).flatMap((isOn, second) => (isOn ? [second] : []));
  expect(paused).toEqual([...seconds(60), ...seconds(10).map((second) => 110 + second)]);
});
