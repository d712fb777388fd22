import { listPlaces, locate, ownDevice } from '@/api/endpoints';
import type { NamedPlace } from '@/api/gazetteer';
import type { GridList } from '@/api/gridList';
import { NoAnswer } from '@/api/client';
import { user } from '@/api/session';
import { shapes } from '@/api/shapes';
import type { Candidate, Datum, GridCollection, GridFeature, Located } from '@/api/types';
import { holds } from '@/lib/geometry';
import type { Place } from './form';

/** Outlines of the district's grids; from the worker's cache when there is no network. */
const districtGrids = (): Promise<GridCollection> => shapes('grid');

/** Whether a grid code lies in the signed-in user's territory. */
export function mine(code: string | null): boolean {
  if (code === null) return false;
  return user.value?.territory.some((prefix) => code.startsWith(prefix)) ?? false;
}

/** The grids of the signed-in user. */
export function ownGrids(all: GridCollection): GridCollection {
  return { ...all, features: all.features.filter((f) => mine(f.properties.code)) };
}

/** Codes of the grids of the signed-in user. */
export const ownCodes = (all: GridCollection | GridList): string[] =>
  all.features.map((f) => f.properties.code).filter(mine);

export async function findGrid(code: string): Promise<GridFeature | undefined> {
  return (await districtGrids()).features.find((f) => f.properties.code === code);
}

interface Fix {
  lon: number;
  lat: number;
  datum: Datum;
  accuracyM: number;
  source: Place['source'];
  fixedAt: number;
}

/**
 * The grid of a fix: from the server, or from the cached outlines when it cannot be asked. Offline,
 * an unknown datum or a point outside the own grids asks the worker, as the server would.
 */
export async function placeOf(fix: Fix): Promise<Place> {
  const { lon, lat, datum, accuracyM } = fix;
  try {
    const found = await locate({ lon, lat, datum, accuracyM: Math.round(accuracyM) });
    return {
      ...fix,
      grid: found.grid,
      gridName: found.name,
      confirm: found.confirm || (found.grid !== null && !mine(found.grid)),
      candidates: withFound(found),
      confirmedGrid: null,
    };
  } catch (failure) {
    if (!(failure instanceof NoAnswer)) throw failure;
    return offline(fix);
  }
}

/** The candidates to choose from; the located grid is always one of them. */
function withFound(found: Located): Candidate[] {
  if (found.grid === null || found.candidates.some((c) => c.grid === found.grid)) {
    return found.candidates;
  }
  return [{ grid: found.grid, name: found.name ?? found.grid, distanceM: 0 }, ...found.candidates];
}

async function offline(fix: Fix): Promise<Place> {
  let found: GridFeature | undefined;
  try {
    const all = await districtGrids();
    found = all.features.find((f) => holds(f.geometry, fix));
  } catch {
    // Never online with this phone: the point alone must do, the server finds the grid later.
  }
  const code = found?.properties.code ?? null;
  const candidates: Candidate[] =
    found === undefined
      ? []
      : [{ grid: found.properties.code, name: found.properties.name, distanceM: 0 }];
  return {
    ...fix,
    grid: code,
    gridName: found?.properties.name ?? null,
    confirm: fix.datum === 'UNKNOWN' || (code !== null && !mine(code)),
    candidates,
    confirmedGrid: null,
  };
}

let shifting: Promise<boolean> | undefined;

/** Whether this kind of device gives GCJ-02 for WGS-84; without an answer it is believed. */
export function deviceShifts(): Promise<boolean> {
  shifting ??= ownDevice().then(
    ({ doubtful }) => doubtful,
    () => {
      shifting = undefined;
      return false;
    },
  );
  return shifting;
}

/** A good fix of the device itself: what is corrected from it tells of the kind of device. */
export function deviceOf(before: Place | null): { device?: { lon: number; lat: number } } {
  if (before?.device !== undefined) return { device: before.device };
  const good = before?.source === 'GPS' && before.datum === 'WGS84' && before.accuracyM <= 60;
  return good ? { device: { lon: before.lon, lat: before.lat } } : {};
}

/** Grids of a community to choose from: more are told by the map. */
const MOST_CHOICES = 40;

/**
 * Where a named place is: on its point, or, for a community, in one of its grids, which one the
 * person says. Null when the name is too wide to stand for a place.
 */
export async function placeNamed(named: NamedPlace, now: number): Promise<Place | null> {
  const { lon, lat, grid, community } = named;
  if (named.kind === 'GRID' && lon !== null && lat !== null && grid !== null) {
    // A grid by its name or code is the person's own word, not a point to be located.
    const at = { lon, lat, datum: 'CGCS2000' as const, accuracyM: 0, source: 'ADDRESS' as const };
    const told = { grid, gridName: named.gridName, confirmedGrid: grid };
    return { ...at, ...told, fixedAt: now, confirm: false, candidates: [] };
  }
  if (lon !== null && lat !== null && grid !== null) {
    const accuracyM = named.accuracyM ?? 30;
    const fix = { lon, lat, datum: 'CGCS2000' as const, accuracyM, fixedAt: now };
    return placeOf({ ...fix, source: 'ADDRESS' });
  }
  if (named.kind === 'STREET' || community === null) return null;
  const below = (await listPlaces(community)).places.slice(0, MOST_CHOICES);
  const middle = below[0];
  if (middle === undefined) return null;
  return {
    lon: lon ?? middle.lon,
    lat: lat ?? middle.lat,
    datum: 'CGCS2000',
    accuracyM: named.accuracyM ?? 500,
    source: 'ADDRESS',
    fixedAt: now,
    grid: null,
    gridName: named.name,
    confirm: true,
    candidates: below.map((p) => ({ grid: p.code, name: p.name, distanceM: 0 })),
    confirmedGrid: null,
  };
}

/** The point of a place whose grid was chosen from a list: inside that grid, not beside it. */
export async function pointIn(grid: string): Promise<{ lon: number; lat: number } | undefined> {
  const below = (await listPlaces(grid.slice(0, 12))).places;
  return below.find((p) => p.code === grid);
}

/** One position from the device. Rejects with the code of the failure: denied, slow or none. */
export function deviceFix(): Promise<Fix> {
  return new Promise((resolve, reject) => {
    if (navigator.geolocation === undefined) {
      reject(new Error('none'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        resolve({
          lon: coords.longitude,
          lat: coords.latitude,
          datum: 'WGS84',
          accuracyM: coords.accuracy,
          source: 'GPS',
          fixedAt: timestamp,
        }),
      (failure) => reject(new Error(failure.code === 1 ? 'denied' : 'none')),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 },
    );
  });
}
