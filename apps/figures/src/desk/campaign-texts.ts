import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { guidelineVersion } from '#events';
import { PlatformOptions } from '#platform';
import { readTexts, type Text } from './texts.js';

/** Before a guideline: which version it is, and the words that a call begins with. */
export const guidelineFront = z.strictObject({ version: guidelineVersion, opening: z.string().min(1) });

/** Before a lesson: which version it is, and what it is called. */
export const lessonFront = z.strictObject({ version: guidelineVersion, title: z.string().min(1) });

/** Texts of each campaign, as a folder of its folder has them. Read once: a new version comes with a restart. */
abstract class CampaignTexts<Front> {
  private readonly byCampaign = new Map<string, Promise<Text<Front>[]>>();

  protected constructor(
    private readonly campaignsDir: string,
    private readonly folder: string,
    private readonly front: z.ZodType<Front>,
  ) {}

  /** @param campaign of which it is known that there is one */
  async of(campaign: string): Promise<Text<Front>[]> {
    const known = this.byCampaign.get(campaign);
    const read = known ?? readTexts(join(this.campaignsDir, campaign, this.folder), this.front);
    this.byCampaign.set(campaign, read);
    return await read;
  }
}

/** How calls are to be led. */
@Injectable()
export class Guidelines extends CampaignTexts<z.infer<typeof guidelineFront>> {
  constructor(@Inject(PlatformOptions) { campaignsDir }: PlatformOptions) {
    super(campaignsDir, 'guidelines', guidelineFront);
  }
}

/** What was learned from the calls so far. */
@Injectable()
export class Lessons extends CampaignTexts<z.infer<typeof lessonFront>> {
  constructor(@Inject(PlatformOptions) { campaignsDir }: PlatformOptions) {
    super(campaignsDir, 'lessons', lessonFront);
  }
}
