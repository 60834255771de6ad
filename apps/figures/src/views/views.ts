import { Injectable } from '@nestjs/common';
import { ClickHouse } from '#clickhouse';
import { Campaigns, type Identity, Problem } from '#platform';
import { Schema } from '../freshness/schema.js';
import { type Kept, KeptRecords } from '../kept/kept-records.js';
import { type KeptView, keptView, type View, type ViewChange, type ViewRequest } from './views.schema.js';

/** So many of one person, in one campaign. */
const most = 100;

/** What people have chosen on the board, under a name. */
@Injectable()
export class Views {
  private readonly kept: KeptRecords<KeptView>;

  constructor(
    clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly schema: Schema,
  ) {
    this.kept = new KeptRecords(clickhouse, 'view', keptView);
  }

  /** @throws Problem 404 for a campaign that there is not */
  async list(campaign: string, { subject }: Identity): Promise<View[]> {
    await this.schema.assertMigrated();
    const all = await this.kept.of(this.campaigns.require(campaign).id);
    return all
      .filter(({ value }) => value.shared || value.owner === subject)
      .map((each) => viewOf(each, subject))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** @throws Problem 404; 409 if there are too many */
  async save({ campaign, ...view }: ViewRequest, user: Identity): Promise<View> {
    const own = (await this.list(campaign, user)).filter(({ isMine }) => isMine);
    if (own.length >= most)
      throw new Problem({ status: 409, title: 'Too many views', detail: `You have ${most}: delete one before.` });
    return viewOf(await this.kept.make(campaign, { ...view, owner: user.subject }), user.subject);
  }

  /** @throws Problem 403 for a view of somebody else; 404 */
  async change(id: string, change: ViewChange, user: Identity): Promise<View> {
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const { campaign, value } = await this.kept.change(id, (now) => {
      assertMay(now, user);
      return { ...now, ...said };
    });
    if (!value) throw new Error('a change takes nothing away');
    return viewOf({ id, campaign, value }, user.subject);
  }

  /** @throws Problem 403 for a view of somebody else; 404 */
  async remove(id: string, user: Identity): Promise<void> {
    await this.kept.change(id, (now) => {
      assertMay(now, user);
      return null;
    });
  }
}

const viewOf = ({ id, value: { name, query, shared, owner } }: Kept<KeptView>, subject: string): View => ({
  ...{ id, name, query, shared, owner },
  isMine: owner === subject,
});

/** Those who saved a view may change it; admins may, where it is shared. */
function assertMay({ owner, shared }: KeptView, { subject, role }: Identity): void {
  if (owner === subject || (shared && role === 'admin')) return;
  throw new Problem({ status: 403, title: 'Not yours', detail: 'Only who saved the view may change it.' });
}
