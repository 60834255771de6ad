/**
 * The language to make a call in: of the campaign's languages the one that the volunteer would rather speak. Where he
 * named none of them it is the campaign's first, for the people called do not change theirs.
 */
export function callLanguage(ofCampaign: readonly string[], ofVolunteer: readonly string[]): string {
  const language = ofVolunteer.find((each) => ofCampaign.includes(each)) ?? ofCampaign[0];
  if (language === undefined) throw new RangeError('a campaign has at least one language');
  return language;
}
