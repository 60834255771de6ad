import { runDesk } from '../testing/run-desk.js';
import { callingAtTheDesk } from './desk/calling.js';
import { excludedFromTheDesk } from './desk/excluded.js';
import { deskForEverybody } from './desk/for-everybody.js';
import { leavingTheDesk } from './desk/leaving.js';
import { lessonsAtTheDesk } from './desk/lessons.js';
import { refusedAtTheDesk } from './desk/refused.js';
import { deskWithoutLine } from './desk/without-line.js';

/** One stack for all journeys: starting one takes longer than most of them. */
const desk = runDesk();

callingAtTheDesk(desk);
deskWithoutLine(desk);
refusedAtTheDesk(desk);
leavingTheDesk(desk);
lessonsAtTheDesk(desk);
excludedFromTheDesk(desk);
deskForEverybody(desk);

it('leaves no error in the logs', async () => {
  expect(await desk.stack.errors()).toEqual([]);
});
