import type { GridMap, GridMapOptions } from './gridMap';

export type { GridMap, GridMapOptions, PickHandler } from './gridMap';
export type { Shape } from './places';
export type { Spot } from './spots';
export type { MapTheme } from './style';

/** Loads the map library on first use (a chunk of its own) and makes a map. */
export async function makeGridMap(options: GridMapOptions): Promise<GridMap> {
  const { GridMap: Made } = await import('./gridMap');
  return new Made(options);
}
