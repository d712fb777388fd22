import type { ChangeKind, GridChange, GridLink } from '@/api/gridVersions';
import type { Repair, Shape } from '@/map';

/** Kinds of changes in the order a reader asks for them. */
export const KINDS: readonly ChangeKind[] = ['ADDED', 'REMOVED', 'RESHAPED', 'RECODED', 'RENAMED'];

/** Colour of a changed grid: the map's levels, 1 blue to 4 red; 0 for what only has a new name. */
export const COLOURS: Record<ChangeKind, number> = {
  ADDED: 1,
  RECODED: 2,
  RESHAPED: 3,
  REMOVED: 4,
  RENAMED: 0,
};

/** What the map of a version points at. */
export interface Shown {
  codes: string[];
  at?: [number, number];
  /** The ground concerned. */
  place?: Shape | null;
  /** A grid before and after the repair. */
  repair?: Repair | null;
}

const LINES = 6;

/** Ground before and after, in square kilometres. */
export function kilometres(change: GridChange): string {
  const km2 = (metres: number | null) => (metres === null ? '–' : (metres / 1e6).toFixed(3));
  if (change.beforeM2 === null && change.afterM2 === null) return '';
  return `${km2(change.beforeM2)} → ${km2(change.afterM2)} km²`;
}

/** Square metres: of little ground the decimals too, since a repair moves little. */
export function ground(m2: number): string {
  return m2 < 10 ? String(Math.round(m2 * 100) / 100) : String(Math.round(m2));
}

/** Who took over the ground of a grid that is not as it was, largest share of households first. */
export function heirs(change: GridChange, links: readonly GridLink[]): string[] {
  const from = change.oldCode ?? change.code;
  return links
    .filter((l) => l.oldCode === from && l.newCode !== change.code)
    .slice(0, LINES)
    .map((l) => `→ ${l.newCode} ${(l.share * 100).toFixed(1)} %`);
}
