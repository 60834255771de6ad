import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Dimension } from '../api/types';
import { useBoard } from './board-context';

/** Every value of a dimension by its name in the language of the page. */
export function useNames(): (dimension: Dimension, value: string) => string {
  const { campaign, format, text } = useBoard();
  const t = useTranslations();
  return useCallback(
    (dimension, value) => {
      switch (dimension) {
        case 'country':
          return value === 'ZZ' ? t('country.unknown') : format.country(value);
        case 'region': {
          const region = campaign.regions.find(({ code }) => code === value);
          return region ? text(region.name) : value === 'unknown' ? t('region.unknown') : value;
        }
        case 'district': {
          const district = campaign.districts.find(({ id }) => id === value);
          return district ? text(district.name) : value;
        }
        case 'language':
          return value === 'und' ? t('language.unknown') : format.language(value);
        case 'disposition':
        case 'sentiment': {
          const key = `${dimension}.${value}` as 'disposition.none';
          return t.has(key) ? t(key) : value;
        }
        case 'weekday':
          return format.weekday(value);
        case 'hour':
          return value === 'unknown' ? t('hours.unknownHour') : format.hour(value);
        case 'guideline':
          return value === 'none' ? t('guideline.unknown') : t('guideline.version', { version: value });
        case 'attempt':
          return t('attempt.nth', { number: Number(value) });
        case 'day':
        case 'week':
          return format.longDay(value);
        default:
          return value;
      }
    },
    [campaign, format, text, t],
  );
}
