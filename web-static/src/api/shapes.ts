import { getGrids, listKinds } from './endpoints';
import type { GridCollection, KindEntry } from './types';

type PlaceLevel = 'grid' | 'community' | 'street' | 'district';

const kept = new Map<PlaceLevel, Promise<GridCollection>>();

/** Outlines of a level, read once per page; a failed reading is tried again next time. */
export function shapes(level: PlaceLevel): Promise<GridCollection> {
  const known = kept.get(level);
  if (known !== undefined) return known;
  const reading = getGrids(level);
  kept.set(level, reading);
  reading.catch(() => kept.delete(level));
  return reading;
}

/** Forgets the outlines, after the server told of a newer grid version. */
export function forgetShapes(): void {
  kept.clear();
}

const kinds = new Map<string, Promise<KindEntry[]>>();

/** Kinds with their sub-kinds in the given language, read once per page and language. */
export function kindList(language: string): Promise<KindEntry[]> {
  const known = kinds.get(language);
  if (known !== undefined) return known;
  const reading = listKinds().then((answer) => answer.kinds);
  kinds.set(language, reading);
  reading.catch(() => kinds.delete(language));
  return reading;
}
