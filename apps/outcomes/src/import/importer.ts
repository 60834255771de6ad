import { Injectable } from '@nestjs/common';
import { badRequest, type Campaign, Campaigns } from '#platform';
import { hourOf } from '../outcome/hours.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { Snapshots } from '../snapshots/snapshots.js';
import { ImportCounts } from './count/import-counts.js';
import { ImportKey } from './import-key.js';
import { ImportRun } from './import-run.js';
import { waitUntilComplete } from './look-up/wait-until-complete.js';
import { CallIds } from './map/call-ids.js';
import { rowMapper } from './map/row-mapper.js';
import type { Mapping } from './mapping/mapping.js';
import { parseMapping } from './mapping/parse-mapping.js';
import type { VolunteerMapping } from './mapping/volunteer-mapping.js';
import { CallDestination } from './publish/call-destination.js';
import { type CsvRow, csvRows } from './read/csv-rows.js';
import { type Header, readHeader } from './read/header.js';
import type { Upload } from './read/upload.js';
import { RunningImports } from './running-imports.js';
import { VolunteerDestination } from './volunteers/volunteer-destination.js';
import { volunteerMapper } from './volunteers/volunteer-mapper.js';

/** An import that has been found possible. */
export interface BegunImport {
  readonly run: Pick<ImportRun<object>, 'report'>;
  /** To be called when nothing more will be read of it: only then another import of the campaign may begin. */
  readonly end: () => void;
}

/** Makes sure that an import can be done, before its first row is published. */
@Injectable()
export class Importer {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly running: RunningImports,
    private readonly snapshots: Snapshots,
    private readonly publisher: EventPublisher,
    private readonly key: ImportKey,
    private readonly importCounts: ImportCounts,
  ) {}

  /**
   * @param gone aborted when the client no longer listens
   * @throws Problem for a campaign, mapping or file that is no good, or when it is not the time to import
   */
  async begin(upload: Upload, gone: AbortSignal): Promise<BegunImport> {
    const campaign = this.campaigns.require(upload.campaign);
    const mapping = parseMapping(upload.mapping, campaign);
    const stop = this.running.begin(campaign.id);
    const end = () => this.running.end(campaign.id);
    try {
      return { run: await this.prepare(upload, campaign, mapping, AbortSignal.any([stop.signal, gone])), end };
    } catch (error) {
      end();
      throw error;
    }
  }

  private async prepare(
    { file }: Upload,
    campaign: Campaign,
    mapping: Mapping | VolunteerMapping,
    signal: AbortSignal,
  ): Promise<BegunImport['run']> {
    const { snapshots, publisher, importCounts } = this;
    const now = new Date();
    const rows = csvRows(file, mapping);
    const header = await firstRow(rows, mapping);
    const ids = new CallIds(this.key.secret, campaign.id, mapping.source);
    const hour = hourOf(now.getTime(), campaign.timeZone);
    const common = { rows, bytesRead: () => file.bytesRead, signal };
    if (mapping.list === 'volunteers') {
      const destination = new VolunteerDestination({ campaign, publisher, signal });
      return new ImportRun({ ...common, map: volunteerMapper(mapping, header, campaign, ids, hour), destination });
    }
    await waitUntilComplete(snapshots, campaign.id, now, signal);
    const isFirst = !(await snapshots.anyImported(campaign.id, signal));
    const destination = new CallDestination({ campaign, publisher, snapshots, importCounts, signal, isFirst });
    return new ImportRun({ ...common, map: rowMapper(mapping, header, campaign, ids, hour), destination });
  }
}

async function firstRow(rows: AsyncGenerator<CsvRow>, mapping: object): Promise<Header> {
  const first = await rows.next();
  if (first.done) throw badRequest([{ field: 'file', message: 'is empty' }]);
  return readHeader(first.value.fields, mapping);
}
