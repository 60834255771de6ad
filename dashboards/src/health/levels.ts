import type { DataHealth } from '../api/types';

/** In order; to be watched; to be acted on. */
export const levels = ['well', 'watch', 'act'] as const;
export type Level = (typeof levels)[number];

/** Seconds. The board calls figures behind after as long. */
const watchAfter = 15;
const actAfter = 300;
/** So many days are counted within minutes. */
const manyDays = 100;

const worst = (found: readonly Level[]): Level => levels.findLast((level) => found.includes(level)) ?? 'well';

const ofState = { ready: 'well', 'not-ready': 'watch', 'no-answer': 'act' } as const;

/** Of who answers. */
export const servicesLevel = (services: DataHealth['services']): Level =>
  worst(services.map(({ state }) => ofState[state]));

/** Of how far the figures are complete; not known is not complete. */
export function throughLevel(behindSeconds: number | null): Level {
  if (behindSeconds === null || behindSeconds > actAfter) return 'act';
  return behindSeconds > watchAfter ? 'watch' : 'well';
}

/** Of events on their way: they are no worry as long as they arrive. */
export function lagLevel({ lag, behindSeconds }: Pick<DataHealth, 'lag' | 'behindSeconds'>): Level {
  if (lag === null) return 'act';
  return lag === 0 ? 'well' : throughLevel(behindSeconds);
}

/** Of records that somebody must decide about. */
export const lettersLevel = (letters: DataHealth['deadLetters']): Level =>
  letters === null ? 'act' : letters.outstanding > 0 ? 'watch' : 'well';

/** Of days that figures read call by call meanwhile: right, and slower. */
export const daysLevel = (days: DataHealth['waitingDays']): Level =>
  days === null ? 'act' : days.length > manyDays ? 'watch' : 'well';

/** Of the whole. */
export const wholeLevel = (health: DataHealth): Level =>
  worst([
    servicesLevel(health.services),
    throughLevel(health.behindSeconds),
    lagLevel(health),
    lettersLevel(health.deadLetters),
    daysLevel(health.waitingDays),
  ]);
