import type { Vocabulary } from './vocabulary.js';

const percent = (share: unknown) => `${(Number(share) * 100).toFixed(1)} %`;

export const english: Vocabulary = {
  raised: {
    'rate-fell': ({ before, now, days }) =>
      `The positive rate of the last ${days} days fell from ${percent(before)} to ${percent(now)}, more than by chance`,
    'calls-stopped': ({ hours, expected }) =>
      `No dial for ${hours} hours in which about ${expected} are usual at this time of the week`,
    funnel: ({ alarms, calls }) => `What began and what became of it do not agree, by up to ${calls} calls (${alarms})`,
    behind: ({ seconds }) =>
      seconds === undefined
        ? 'Nobody can say up to when the figures are complete'
        : `The figures are complete only up to ${seconds} seconds ago`,
    'dead-letters': ({ count }) => `Records that could not be counted wait for a decision: ${count}`,
  },
  remedy: {
    'rate-fell':
      'Look at the board by region, language and version of the guideline: where did it fall, and since when?',
    'calls-stopped': 'Can volunteers get numbers, and send reports? See the page “Data health”, and try the desk.',
    funnel: 'See the funnel at the foot of the board: it says what to do about each difference.',
    behind: 'Do not quote figures of today. See the page “Data health”: it says what does not answer.',
    'dead-letters':
      'Decide about each: count it after all, or leave it out. Until then it is missing from every figure.',
  },
  over: {
    'rate-fell': 'Over: the positive rate is back where it was',
    'calls-stopped': 'Over: there are dials again',
    funnel: 'Over: what began and what became of it agree',
    behind: 'Over: the figures are complete up to now',
    'dead-letters': 'Over: no record waits for a decision',
  },
  since: (time) => `Found at ${time}.`,
  where: (path) => `Where to see it: ${path} on the dashboard.`,
  linked: ({ place, alert }) => `Look at it: ${place}\nSay that you look after it: ${alert}`,
};
