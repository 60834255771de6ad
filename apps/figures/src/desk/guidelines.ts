import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { PlatformOptions } from '#platform';
import { type Guideline, readGuidelines } from './guideline.js';

/** The guidelines of each campaign, as its folder has them. Read once: a new version comes with a restart. */
@Injectable()
export class Guidelines {
  private readonly byCampaign = new Map<string, Promise<Guideline[]>>();

  constructor(@Inject(PlatformOptions) private readonly options: PlatformOptions) {}

  /** @param campaign of which it is known that there is one */
  async of(campaign: string): Promise<Guideline[]> {
    const known = this.byCampaign.get(campaign);
    if (known) return await known;
    const read = readGuidelines(join(this.options.campaignsDir, campaign, 'guidelines'));
    this.byCampaign.set(campaign, read);
    return await read;
  }
}
