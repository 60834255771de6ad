import type { DayFigures, RestatedDay } from '../api/types';

/** What of a day changed: a name of the texts, and how both sides are written. */
export interface Change {
  what: keyof DayFigures;
  from: string;
  to: string;
}

interface Writing {
  count: (value: number) => string;
  share: (value: number | null) => string;
}

/** Only what changed, the calls first. A share is written with what was divided by what. */
export function changesOf({ from, to }: Pick<RestatedDay, 'from' | 'to'>, { count, share }: Writing): Change[] {
  const written = (figures: DayFigures) => {
    const { value, numerator, denominator } = figures['positive-conversation-rate'];
    return {
      dials: count(figures.dials.value),
      conversations: count(figures.conversations.value),
      'positive-conversation-rate': `${share(value)} (${count(numerator)} / ${count(denominator)})`,
      'negative-conversations': count(figures['negative-conversations'].value),
    };
  };
  const [before, after] = [written(from), written(to)];
  return (Object.keys(before) as (keyof DayFigures)[])
    .map((what) => ({ what, from: before[what], to: after[what] }))
    .filter((change) => change.from !== change.to);
}
