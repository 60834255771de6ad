/** Where numbers are. */
export interface PlaceName {
  readonly region: string;
  readonly zone: string;
}

export interface KnownRegion {
  readonly code: string;
  readonly timeZone: string;
}

/** As many as are told apart while numbers are sorted. */
const most = 2046;
const zones = new Set(Intl.supportedValuesOf('timeZone'));

/** Decides where a number is by what its row says, and counts the places there are. The unknown one is the last. */
export class Places {
  /** In the order of their ids, which begin with 1: 0 is for numbers that the pool has already. */
  readonly names: PlaceName[] = [];
  private readonly ids = new Map<string, number>();
  private readonly zoneOfRegion: ReadonlyMap<string, string>;

  /** @param zone where no region and no zone is known @param names found before */
  constructor(
    regions: readonly KnownRegion[],
    private readonly zone: string,
    names: readonly PlaceName[] = [],
  ) {
    this.zoneOfRegion = new Map(regions.map(({ code, timeZone }) => [code, timeZone]));
    for (const name of names) this.idOf(name);
  }

  /** @returns the id of the place, or what is wrong */
  find(region: string, zone: string): number | string {
    if (region !== '' && region !== 'unknown' && !this.zoneOfRegion.has(region)) return 'no region of the campaign';
    if (zone !== '' && !zones.has(zone)) return 'no time zone of IANA';
    const known = region === '' ? 'unknown' : region;
    const place = { region: known, zone: zone || (this.zoneOfRegion.get(known) ?? this.zone) };
    if (this.names.length >= most && !this.ids.has(keyOf(place))) return 'too many different places';
    return this.idOf(place);
  }

  private idOf(place: PlaceName): number {
    const known = this.ids.get(keyOf(place));
    if (known !== undefined) return known;
    this.names.push(place);
    this.ids.set(keyOf(place), this.names.length);
    return this.names.length;
  }
}

const keyOf = ({ region, zone }: PlaceName): string => `${region} ${zone}`;
