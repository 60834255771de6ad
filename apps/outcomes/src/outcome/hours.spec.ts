import * as fc from 'fast-check';
import { startOfHour } from '#events';
import { hourOf } from './hours.js';

const zones = ['Europe/Vilnius', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Chatham'];
const anyTime = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 11, 30) });

test('a remembered hour is the hour that the calendar says, whatever was asked before', async () => {
  await fc.assert(
    fc.property(fc.constantFrom(...zones), anyTime, fc.array(fc.nat(7_200_000)), (zone, start, steps) => {
      for (const step of [0, ...steps])
        expect(hourOf(start + step, zone)).toBe(startOfHour(new Date(start + step), zone));
    }),
  );
});
