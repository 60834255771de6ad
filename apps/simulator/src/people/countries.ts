import type { Weighted } from '../random/random.js';

/** `LT=4400 LV=780`, read. */
function table(text: string): [string, string][] {
  return text.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(3)]);
}

/** Where most volunteers are, of 10,000: Lithuania, its neighbours, and where its diaspora lives. */
const most =
  'LT=4400 LV=780 EE=600 PL=540 DE=520 US=500 GB=420 UA=240 IL=200 SE=150 NO=140 NL=130 FI=120 IE=110 DK=100 FR=100 ' +
  'ES=90 IT=80 CZ=80 CA=80 GE=60 BE=50 CH=50 AT=50 AU=40';

/** All others, a few volunteers each. */
const others =
  'AL DZ AD AO AG AR AM AZ BS BH BD BB BZ BJ BO BA BW BR BN BG BF KH CM CV TD CL CN CO CG CD CR CI HR CU CY DJ DM DO ' +
  'EC EG SV ET FJ GA GM GH GR GD GT GN GY HT HN HU IS IN ID IQ JM JP JO KZ KE KR KW KG LA LB LI LU MG MW MY MV ML MT ' +
  'MU MX MD MC MN ME MA MZ MM NA NP NZ NI NE NG MK OM PK PA PY PE PH PT QA RO RW SM SA SN RS SC SL SG SK SI SO ZA LK ' +
  'TJ TZ TH TN TR UG AE UY UZ VN';

/** Where the volunteers of a campaign are: 149 countries (ISO 3166-1 alpha-2), by weight. */
export const countries: Weighted<string> = [
  ...table(most).map(([code, weight]) => [code, Number(weight)] as const),
  ...others.split(' ').map((code, place) => [code, 6 + ((place * 7) % 5)] as const),
];

/** What is spoken at home beside Russian. */
const languages = new Map(
  table(
    'LT=lt LV=lv EE=et PL=pl DE=de AT=de CH=de UA=uk IL=he SE=sv NO=no NL=nl BE=nl FI=fi DK=da FR=fr ES=es AR=es ' +
      'MX=es IT=it CZ=cs GE=ka',
  ),
);

/** The language of a country (ISO 639-1); English where nothing is said. */
export function languageOf(country: string): string {
  return languages.get(country) ?? 'en';
}
