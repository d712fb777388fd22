import type { GridFeature } from '@/api/types';
import type { Scores } from '@/api/early';

/** Grids with or without their outlines. */
type Grid = Pick<GridFeature, 'id' | 'properties'>;
type Grids = { features: readonly Grid[] };

/** Lengths of codes: district 6, street 9, community 12; a grid's is longer. */
export type Tier = 'DISTRICT' | 'STREET' | 'COMMUNITY' | 'GRID';

export function tierOf(code: string): Tier {
  if (code.length <= 6) return 'DISTRICT';
  if (code.length <= 9) return 'STREET';
  return code.length <= 12 ? 'COMMUNITY' : 'GRID';
}

/** What the address of the page says: which place and kind are looked at, as map or table. */
export interface Look {
  place: string;
  kind: string;
  view: 'map' | 'table';
}

/** Reads the address; whatever is not understood falls back to the whole district. */
export function readLook(
  query: Record<string, unknown>,
  district: string,
  kinds: readonly string[],
): Look {
  const text = (name: string) => (typeof query[name] === 'string' ? String(query[name]) : '');
  const place = text('place');
  const inside = /^\d{6,18}$/.test(place) && place.startsWith(district);
  return {
    place: inside ? place : district,
    kind: kinds.includes(text('kind')) ? text('kind') : 'ALL',
    view: text('view') === 'table' ? 'table' : 'map',
  };
}

/** The address for a look; defaults are left out so that the plain address is the district. */
export function writeLook(look: Look, district: string): Record<string, string> {
  const out: Record<string, string> = {};
  if (look.place !== district) out['place'] = look.place;
  if (look.kind !== 'ALL') out['kind'] = look.kind;
  if (look.view !== 'map') out['view'] = look.view;
  return out;
}

/** Codes from the district down to the place itself. */
export function path(code: string): string[] {
  const codes = [6, 9, 12].filter((n) => n < code.length).map((n) => code.slice(0, n));
  return [...codes, code];
}

/** One step down from `place` towards `grid`: what a click on a grid means. */
export function stepDown(place: string, grid: string): string {
  const next = { DISTRICT: 9, STREET: 12, COMMUNITY: grid.length, GRID: grid.length }[
    tierOf(place)
  ];
  const target = grid.slice(0, next);
  return grid.startsWith(place) || tierOf(place) === 'GRID' ? target : grid.slice(0, place.length);
}

export interface RankedGrid {
  code: string;
  name: string;
  street: string;
  score: number;
  level: number;
}

/**
 * Places inside `place` from the highest level and score down. Places without a level only fill the
 * list up to `quiet` rows; places without any score are left out.
 */
export function rank(
  grids: Grids,
  scores: Scores,
  place: string,
  limit: number,
  quiet: number = limit,
): RankedGrid[] {
  const rows: RankedGrid[] = [];
  for (const f of grids.features) {
    const score = scores.scores[f.id] ?? 0;
    if (score <= 0 || !f.properties.code.startsWith(place)) continue;
    rows.push({
      code: f.properties.code,
      name: f.properties.name,
      street: f.properties.street ?? f.properties.code.slice(0, 9),
      score,
      level: scores.levels[f.id] ?? 0,
    });
  }
  rows.sort((a, b) => b.level - a.level || b.score - a.score || (a.code < b.code ? -1 : 1));
  return rows.slice(0, limit).filter((row, i) => row.level > 0 || i < quiet);
}

export interface PlaceRow {
  code: string;
  name: string;
  grids: number;
  /** Number of grids per level: none, blue, yellow, orange, red. */
  levels: [number, number, number, number, number];
  top: number;
  topLevel: number;
}

/** The table twin of the map: the children of `place`, with the levels of the grids below them. */
export function children(
  grids: Grids,
  scores: Scores,
  place: string,
  nameOf: (code: string) => string,
): PlaceRow[] {
  const cut = { DISTRICT: 9, STREET: 12, COMMUNITY: 99, GRID: 99 }[tierOf(place)];
  const area = tierOf(place) === 'GRID' ? place.slice(0, 12) : place;
  const rows = new Map<string, PlaceRow>();
  for (const f of grids.features) {
    if (!f.properties.code.startsWith(area)) continue;
    add(rows, f, f.properties.code.slice(0, cut), scores, nameOf);
  }
  return [...rows.values()].sort(
    (a, b) => b.topLevel - a.topLevel || b.top - a.top || (a.code < b.code ? -1 : 1),
  );
}

function add(
  rows: Map<string, PlaceRow>,
  feature: Grid,
  code: string,
  scores: Scores,
  nameOf: (code: string) => string,
): void {
  const level = scores.levels[feature.id] ?? 0;
  const score = scores.scores[feature.id] ?? 0;
  let row = rows.get(code);
  if (row === undefined) {
    const name = code === feature.properties.code ? feature.properties.name : nameOf(code);
    row = { code, name, grids: 0, levels: [0, 0, 0, 0, 0], top: 0, topLevel: 0 };
    rows.set(code, row);
  }
  row.grids += 1;
  row.levels[level as 0] += 1;
  row.top = Math.max(row.top, score);
  row.topLevel = Math.max(row.topLevel, level);
}
