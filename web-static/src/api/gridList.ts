import { call } from './client';
import { shapes } from './shapes';
import type { GridCollection, GridFeature } from './types';

/** A grid without its outline, which is drawn from tiles. */
export interface ListedGrid extends Omit<GridFeature, 'geometry'> {
  geometry: null;
  /** West, south, east, north in degrees; missing when nothing is drawn of it. */
  bbox?: [number, number, number, number];
}

export interface GridList extends Omit<GridCollection, 'features'> {
  features: ListedGrid[];
}

/** More grids than these are drawn from tiles: their outlines would be many megabytes. */
const MANY = 3000;

let kept: { version: number; reading: Promise<GridList> } | undefined;

/** The grids of a version without outlines; never changes. */
const getGridList = (version: number) =>
  call<GridList>('GET', `/tiles/grids/${version}/list.json`, { timeoutMs: 60_000 });

/** The grids of a version: with outlines while there are few, else boxes only, for tiles. */
export function gridShapes(version: number, count: number): Promise<GridCollection | GridList> {
  if (count <= MANY) return shapes('grid');
  if (kept?.version !== version) {
    const reading = getGridList(version);
    kept = { version, reading };
    reading.catch(() => (kept = undefined));
  }
  return kept.reading;
}

/** The version that answers today and how many grids it has. */
const getExtent = () =>
  call<{ version: number; grids: number }>('GET', '/tiles/grids/current.json', { timeoutMs: 8000 });

/**
 * The district's grids as a map should draw them: with outlines, or listed when there are
 * thousands. Without an answer the outlines a phone may have kept.
 */
export async function gridsToDraw(): Promise<GridCollection | GridList> {
  const now = await getExtent().catch(() => null);
  return now === null ? shapes('grid') : gridShapes(now.version, now.grids);
}

/** Whether the outlines are drawn from tiles. */
export function isListed(grids: GridCollection | GridList): grids is GridList {
  return grids.features[0]?.geometry === null;
}
