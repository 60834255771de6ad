import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Campaigns, type Identity } from '#platform';
import { Lessons } from '../desk/campaign-texts.js';
import { MyWeek } from '../volunteers/my-week.js';
import { volunteerIn } from '../volunteers/volunteer-in.js';
import type { MyLessonAnswer } from './my-lesson.schema.js';

/**
 * Shows the latest lesson, first to those who make the most calls: by a volunteer's own calls of seven days alone, so
 * that nobody learns anything of the others. Who has read it is not kept here.
 */
@Injectable()
export class MyLesson {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly lessons: Lessons,
    private readonly week: MyWeek,
  ) {}

  /** @throws Problem 403 for a token that nobody got by joining */
  async of(identity: Identity): Promise<MyLessonAnswer> {
    const { campaign } = volunteerIn(identity);
    const { lessons: latest, timeZone } = this.campaigns.require(campaign);
    if (!latest) return { campaign, lesson: null, headStart: null };
    const isForAll = Temporal.Now.plainDateISO(timeZone).toString() >= latest.forAllFrom;
    const headStart = isForAll ? null : { dials: latest.dialsInAWeek, until: latest.forAllFrom };
    const isShown = isForAll || (await this.week.of(identity)).dials >= latest.dialsInAWeek;
    if (!isShown) return { campaign, lesson: null, headStart };
    const texts = (await this.lessons.of(campaign)).map(({ language, title, text }) => ({ language, title, text }));
    return { campaign, lesson: { version: latest.version, texts }, headStart };
  }
}
