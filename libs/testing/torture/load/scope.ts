import { loadCampaigns, regionsOf } from '#platform';

/** The campaign that is tortured, as far as calls and figures depend on it. */
export interface Scope {
  readonly campaign: string;
  readonly timeZone: string;
  readonly regions: readonly string[];
  /** District of each region. */
  readonly districts: Readonly<Record<string, string>>;
}

const id = 'demo';

/** @param folder of the campaigns */
export async function loadScope(folder: string): Promise<Scope> {
  const campaign = (await loadCampaigns(folder)).get(id);
  if (!campaign) throw new Error(`there is no campaign ${id} in ${folder}`);
  const districts = campaign.districts.flatMap((district) =>
    district.regions.map(({ code }): [string, string] => [code, district.id]),
  );
  return {
    campaign: id,
    timeZone: campaign.timeZone,
    regions: regionsOf(campaign).map(({ code }) => code),
    districts: Object.fromEntries(districts),
  };
}
