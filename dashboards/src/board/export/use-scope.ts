import { useTranslations } from 'next-intl';
import type { Dimension } from '../../api/types';
import { useBoard } from '../board-context';
import { useNames } from '../names';

/** Of which campaign, days and calls the board is, in one line. */
export function useScope(): string {
  const t = useTranslations();
  const { campaign, format, span, state, text } = useBoard();
  const nameOf = useNames();
  const days = span.from && span.to ? format.span(span.from, span.to) : t('range.allDays');
  const filters = Object.entries(state.filters).map(([dimension, values]) => {
    const names = values.map((value) => nameOf(dimension as Dimension, value)).join(', ');
    return `${t(`filters.${dimension}` as 'filters.country')}: ${names}`;
  });
  return [text(campaign.name), days, ...filters].join(' · ');
}
