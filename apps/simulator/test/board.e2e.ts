import { runBoard } from '../testing/run-board.js';
import { figuresOfCampaign } from './board/figures.js';
import { funnelOfBoard } from './board/funnel.js';
import { keyboardAlone } from './board/keyboard.js';
import { notCounted } from './board/not-counted.js';
import { partsOfBoard } from './board/parts.js';
import { quickly } from './board/quickly.js';
import { takenAway } from './board/taken-away.js';

/** One campaign for all journeys. The funnel comes last: it loses a call, and no figure is right after that. */
const board = runBoard();

describe('the figures of a simulated campaign', () => figuresOfCampaign(board));
describe('its board', () => partsOfBoard(board));
describe('whoever has only a keyboard', () => keyboardAlone(board));
describe('what is taken away', () => takenAway(board));
describe('what is to be quick', () => quickly(board));
describe('a record that cannot be counted', () => notCounted(board));
describe('the funnel', () => funnelOfBoard(board));

it('leaves no error in the logs', async () => {
  expect(await board.stack.errors()).toEqual([]);
});
