import { hasMap, type Place, places } from './tiles';

interface Places {
  readonly regions: readonly { readonly code: string; readonly district?: string }[];
  readonly districts: readonly { readonly id: string }[];
}

/** Squares of one size, and where the names of districts stand. */
export interface Placed {
  readonly tiles: readonly { readonly code: string; readonly place: Place }[];
  readonly heads: readonly { readonly id: string; readonly row: number }[];
  readonly columns: number;
  readonly lines: number;
}

const columns = 17;

/** Where the squares of a campaign's regions stand: as on a map where there is one, else by district. */
export function placed({ regions, districts }: Places): Placed {
  return hasMap(regions) ? asOnMap(regions) : byDistrict({ regions, districts });
}

function asOnMap(regions: Places['regions']): Placed {
  const tiles = regions.flatMap(({ code }) => {
    const place = places.get(code);
    return place ? [{ code, place }] : [];
  });
  return { tiles, heads: [], columns, lines: Math.max(...tiles.map(({ place }) => place.row)) + 1 };
}

function byDistrict({ regions, districts }: Places): Placed {
  let row = 0;
  const heads: { id: string; row: number }[] = [];
  const tiles: { code: string; place: Place }[] = [];
  for (const id of [...districts.map((district) => district.id), undefined]) {
    const own = regions.filter(({ district }) => district === id);
    if (own.length === 0) continue;
    if (id !== undefined) heads.push({ id, row: row++ });
    for (const [index, { code }] of own.entries())
      tiles.push({ code, place: { column: index % columns, row: row + Math.floor(index / columns) } });
    row += Math.ceil(own.length / columns);
  }
  return { tiles, heads, columns, lines: row };
}
