import { FiguresClient } from '../snapshots/figures-client.js';
import { type ExclusionNote, ExclusionNotes } from './exclusion-notes.js';

/** Asks the figures service to keep them. */
export class FiguresExclusionNotes extends ExclusionNotes {
  constructor(private readonly figures: FiguresClient) {
    super();
  }

  override async put({ volunteer, ...note }: ExclusionNote): Promise<void> {
    await this.figures.send(`reviews/${volunteer}/exclusion`, note);
  }
}
