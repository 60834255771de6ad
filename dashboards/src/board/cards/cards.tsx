import { RegionCard } from '../regions/region-card';
import classes from './cards.module.css';
import { CountryCard } from './country-card';
import { DispositionCard } from './disposition-card';
import { LanguageCard } from './language-card';
import { SentimentCard } from './sentiment-card';

/** What the calls were like: one table with bars each. */
export function Cards() {
  return (
    <>
      <div className={classes.columns}>
        <div className={classes.column}>
          <SentimentCard />
          <DispositionCard />
        </div>
        <div className={classes.column}>
          <CountryCard />
          <LanguageCard />
        </div>
      </div>
      <RegionCard />
    </>
  );
}
