import { Deferred } from '../deferred';
import { GuidelineCard } from '../guidelines/guideline-card';
import { HoursCard } from '../hours/hours-card';
import layout from '../layout/layout.module.css';
import { RegionCard } from '../regions/region-card';
import { TalkCard } from '../talk/talk-card';
import { ActivityCard } from '../volunteers/activity-card';
import { VolunteerCard } from '../volunteers/volunteer-card';
import { CountryCard } from '../world/country-card';
import { DispositionCard } from './disposition-card';
import { FacetCard } from './facet-card';
import { SentimentCard } from './sentiment-card';

/** What the calls were like, where they went and who made them; asked for as somebody comes near. */
export function Cards() {
  return (
    <>
      <div className={layout.columns}>
        <div className={layout.column}>
          <Deferred height={330}>
            <SentimentCard />
          </Deferred>
          <Deferred height={420}>
            <DispositionCard />
          </Deferred>
        </div>
        <div className={layout.column}>
          <Deferred height={430}>
            <HoursCard />
          </Deferred>
          <Deferred height={320}>
            <FacetCard />
          </Deferred>
        </div>
      </div>
      <div className={layout.section}>
        <Deferred height={600}>
          <RegionCard />
        </Deferred>
      </div>
      <div className={layout.section}>
        <Deferred height={560}>
          <CountryCard />
        </Deferred>
      </div>
      <div className={layout.columns}>
        <div className={layout.column}>
          <Deferred height={480}>
            <VolunteerCard />
          </Deferred>
        </div>
        <div className={layout.column}>
          <Deferred height={480}>
            <TalkCard />
          </Deferred>
        </div>
      </div>
      <div className={layout.section}>
        <Deferred height={420}>
          <ActivityCard />
        </Deferred>
      </div>
      <div className={layout.section}>
        <Deferred height={380}>
          <GuidelineCard />
        </Deferred>
      </div>
    </>
  );
}
