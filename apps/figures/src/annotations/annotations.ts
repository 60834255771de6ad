import { Injectable } from '@nestjs/common';
import { ClickHouse } from '#clickhouse';
import { Campaigns, Problem } from '#platform';
import { Schema } from '../freshness/schema.js';
import { KeptRecords } from '../kept/kept-records.js';
import {
  type Annotation,
  type AnnotationChange,
  type AnnotationRequest,
  type KeptAnnotation,
  keptAnnotation,
} from './annotations.schema.js';

const most = 500;

/** What happened on which days of a campaign, as far as it explains its figures. */
@Injectable()
export class Annotations {
  private readonly kept: KeptRecords<KeptAnnotation>;

  constructor(
    clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly schema: Schema,
  ) {
    this.kept = new KeptRecords(clickhouse, 'annotation', keptAnnotation);
  }

  /** The latest days first. @throws Problem 404 for a campaign that there is not */
  async list(campaign: string): Promise<Annotation[]> {
    await this.schema.assertMigrated();
    const all = await this.kept.of(this.campaigns.require(campaign).id);
    return all
      .map(({ id, value }) => ({ id, ...value }))
      .sort((a, b) => b.from.localeCompare(a.from) || a.id.localeCompare(b.id));
  }

  /** @throws Problem 404; 409 if there are too many */
  async make({ campaign, ...said }: AnnotationRequest, by: string): Promise<Annotation> {
    if ((await this.list(campaign)).length >= most)
      throw new Problem({
        status: 409,
        title: 'Too many annotations',
        detail: `There are ${most}: delete some before.`,
      });
    const { id, value } = await this.kept.make(campaign, { ...said, by });
    return { id, ...value };
  }

  /** @throws Problem 404 */
  async change(id: string, said: AnnotationChange, by: string): Promise<Annotation> {
    await this.kept.change(id, () => ({ ...said, by }));
    return { id, ...said, by };
  }

  /** @throws Problem 404 */
  async remove(id: string): Promise<void> {
    await this.kept.change(id, () => null);
  }
}
