import { FiguresClient } from '../../snapshots/figures-client.js';
import { type RefusedReport, RefusedReports } from './refused-reports.js';

/** Asks the figures service to keep them. */
export class FiguresRefusedReports extends RefusedReports {
  constructor(private readonly figures: FiguresClient) {
    super();
  }

  override async keep({ volunteer, refusal, ...said }: RefusedReport): Promise<void> {
    await this.figures.send(`reviews/${volunteer}/refusals/${refusal}`, said);
  }
}
