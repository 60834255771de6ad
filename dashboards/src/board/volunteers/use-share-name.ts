import { useTranslations } from 'next-intl';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';

/** Says how many calls each of those volunteers made: `1`, `2–3`. */
export function useShareName(): (share: Pick<VolunteerActivity['shares'][number], 'least' | 'most'>) => string {
  const t = useTranslations('activity');
  const { format } = useBoard();
  return ({ least, most }) => (least === most ? format.count(least) : t('span', { least, most }));
}
