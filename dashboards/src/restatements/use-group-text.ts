import { useTranslations } from 'next-intl';
import { useBoard } from '../board/board-context';
import { useNames } from '../board/names';
import { type GroupChange, groupsOf } from './groups';

/** Says what changed by region, by language and by disposition: `by region: Moscow 12 → 11, Saint Petersburg 4 → 5`. */
export function useGroupText(): (changes: readonly GroupChange[]) => string {
  const t = useTranslations('restatements');
  const { format } = useBoard();
  const nameOf = useNames();
  return (changes) =>
    groupsOf(changes)
      .map(({ dimension, told, more }) => {
        const list = told.map(
          ({ value, from, to }) => `${nameOf(dimension, value)} ${format.count(from)} → ${format.count(to)}`,
        );
        if (more > 0) list.push(t('moreGroups', { count: more }));
        return t(`by-${dimension}`, { list: list.join(', ') });
      })
      .join('; ');
}
