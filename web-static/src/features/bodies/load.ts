/** From this share of its capacity on a body counts as busy. */
const MUCH = 0.7;

/** How much a body carries, as its mark on the map says. */
export function loadOf(open: number, capacity: number): 'light' | 'much' | 'full' {
  if (open >= capacity) return 'full';
  return open >= capacity * MUCH ? 'much' : 'light';
}

/** Radius of a mark: the higher the tier, the larger. */
export const SIZES: Record<string, number> = { GRID: 5, COMMUNITY: 6, STREET: 9, DISTRICT: 12 };
