/** Where the square of a region stands, from the top left, 0-based. */
export interface Place {
  column: number;
  row: number;
}

/**
 * The regions of ISO 3166-2:RU as squares of one size, each near its neighbours: on a true map the largest would
 * hide the most populous. One line a row; a dot is an empty place.
 */
const squares = `
  .   .   .   .   MUR .   .   .   .   .   .   .   .   .   .   .   CHU
  .   .   SPE LEN KR  ARK NEN KO  .   KHM YAN .   .   .   SA  MAG KAM
  KGD .   PSK NGR VLG YAR KOS KIR PER SVE TYU TOM KYA IRK AMU KHA SAK
  .   .   SMO TVE MOS IVA NIZ ME  UD  CHE KGN OMS NVS BU  ZAB YEV PRI
  .   .   BRY KLU MOW VLA MO  CU  TA  BA  .   ALT KEM KK  .   .   .
  .   .   ORL TUL RYA TAM PNZ ULY SAM ORE .   .   AL  TY  .   .   .
  .   .   KRS LIP VOR VGG SAR .   .   .   .   .   .   .   .   .   .
  .   .   .   BEL ROS KL  AST .   .   .   .   .   .   .   .   .   .
  .   .   AD  KDA STA CE  DA  .   .   .   .   .   .   .   .   .   .
  .   .   .   KC  KB  SE  IN  .   .   .   .   .   .   .   .   .   .
`;

/** Places by ISO 3166-2 code. */
export const places: ReadonlyMap<string, Place> = new Map(
  squares
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .flatMap((code, column): [string, Place][] => (code === '.' ? [] : [[`RU-${code}`, { column, row }]])),
    ),
);

/** Whether a map says more than a list: nearly all regions of the campaign have a place on it. */
export function hasMap(regions: readonly { code: string }[]): boolean {
  const placed = regions.filter(({ code }) => places.has(code)).length;
  return placed >= 10 && placed >= regions.length * 0.9;
}
