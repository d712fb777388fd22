import type { Component } from 'vue';
import type { GridMap } from './gridMap';
import type { GridMapOptions } from './options';

export type { GridMap } from './gridMap';
export type { GridMapOptions, PickHandler } from './options';
export type { Shape } from './places';
export type { Repair } from './repairs';
export type { Spot } from './spots';
export type { MapTheme } from './style';

/** Loads the map library on first use (a chunk of its own) and makes a map. */
export async function makeGridMap(options: GridMapOptions): Promise<GridMap> {
  const { GridMap: Made } = await import('./gridMap');
  return new Made(options);
}

/** The switches of a map; they come with the library. */
export async function mapSwitches(): Promise<Component> {
  return (await import('./gridMap')).MapSwitches;
}
