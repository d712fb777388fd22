import type { HeldGrid } from '@/api/holders';

/** Grids whose name, code or holders hold what was typed. */
export function matching(grids: readonly HeldGrid[], typed: string): HeldGrid[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [...grids];
  return grids.filter((g) =>
    [g.name, g.grid, ...g.holders.map((h) => h.name ?? '')].some((word) =>
      word.toLowerCase().includes(text),
    ),
  );
}

/** Streets that hold a place of a territory, or lie in one. */
export function within<P extends { code: string }>(
  streets: readonly P[],
  territory: readonly string[],
): P[] {
  return streets.filter((s) =>
    territory.some((place) => s.code.startsWith(place) || place.startsWith(s.code)),
  );
}
