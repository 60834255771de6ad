import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './health.module.css';
import { LevelMark } from './level-mark';
import type { Level } from './levels';

interface Props {
  /** Under which its words stand. */
  name: 'services' | 'through' | 'lag' | 'letters' | 'insert' | 'days';
  level: Level;
  /** How things are, in one sentence. */
  says: string;
  /** More of it. */
  children?: ReactNode;
}

/** One thing to know: how it is, what that means, and what to do where it is not in order. */
export function HealthFact({ name, level, says, children }: Props) {
  const t = useTranslations('health');
  return (
    <li className={classes.fact} data-fact={name} data-level={level}>
      <LevelMark level={level} />
      <div className={classes.words}>
        <h2>{says}</h2>
        <p>{t(`${name}.means`)}</p>
        {level !== 'well' && <p className={classes.remedy}>{t(`${name}.do`)}</p>}
        {children}
      </div>
    </li>
  );
}
