import type { Editing } from './editing';
import type { GridMap } from './gridMap';

export type { DrawnArea, Editing, Hand, LonLat } from './editing';

/** Loads what draws on a map (a chunk of its own: phones never need it) and puts it on this one. */
export async function makeEditing(map: GridMap): Promise<Editing> {
  const { Editing: Made } = await import('./editing');
  return new Made(map.parts.ground);
}
