import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Problem } from '#platform';
import { ImportInterrupted } from './report/failure-reason.js';

/** Imports that are under way: one at a time in a campaign, for what one is publishing another cannot look up yet. */
@Injectable()
export class RunningImports implements BeforeApplicationShutdown {
  private readonly running = new Map<string, AbortController>();

  /** @throws Problem 409 while another import of the campaign is running */
  begin(campaign: string): AbortController {
    if (this.running.has(campaign))
      throw new Problem({
        status: 409,
        title: 'Busy',
        detail: `Another import into the campaign ${campaign} is running. Wait for it to end.`,
      });
    const controller = new AbortController();
    this.running.set(campaign, controller);
    return controller;
  }

  end(campaign: string): void {
    this.running.delete(campaign);
  }

  beforeApplicationShutdown(): void {
    for (const controller of this.running.values()) controller.abort(new ImportInterrupted('the service is stopping'));
  }
}
