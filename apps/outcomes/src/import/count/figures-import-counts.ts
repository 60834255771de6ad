import { FiguresClient } from '../../snapshots/figures-client.js';
import { type ImportCount, ImportCounts } from './import-counts.js';

/** Asks the figures service to keep them. */
export class FiguresImportCounts extends ImportCounts {
  constructor(private readonly figures: FiguresClient) {
    super();
  }

  override async note({ importId, ...count }: ImportCount): Promise<void> {
    await this.figures.send(`funnel/imports/${importId}`, count);
  }
}
