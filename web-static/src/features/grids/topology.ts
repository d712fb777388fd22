import type { DraftGrid, Place } from '@/api/gridEdits';

/** Where a pointer would come to lie: on a corner, on an edge, or free where it is. */
export interface Snap {
  at: Place;
  kind: 'corner' | 'edge' | 'free';
}

interface Held {
  grid: DraftGrid;
  rings: Place[][];
  box: [number, number, number, number];
}

const CELLS = 1e9;

/** Nine decimals, as the server keeps corners. */
export const onLattice = ([lon, lat]: Place): Place => [
  Math.round(lon * CELLS) / CELLS,
  Math.round(lat * CELLS) / CELLS,
];

const same = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];

function ringsOf(grid: DraftGrid): Place[][] {
  const { geometry } = grid;
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function held(grid: DraftGrid): Held {
  const rings = ringsOf(grid);
  const box: Held['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of rings.flat()) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return { grid, rings, box };
}

/** The grids of a draft as the page holds them: who shares a corner, what lies near a pointer. */
export class Topology {
  private readonly grids = new Map<string, Held>();

  constructor(grids: readonly DraftGrid[] = []) {
    this.update(grids, []);
  }

  /** Takes over what an edit changed. */
  update(changed: readonly DraftGrid[], removed: readonly string[]): void {
    for (const code of removed) this.grids.delete(code);
    for (const grid of changed) this.grids.set(grid.properties.code, held(grid));
  }

  get(code: string): DraftGrid | undefined {
    return this.grids.get(code)?.grid;
  }

  /** All grids in code order. */
  all(): DraftGrid[] {
    const codes = [...this.grids.keys()].sort();
    return codes.map((code) => this.grids.get(code)!.grid);
  }

  /** The grids that have this very corner. */
  having(corner: Place): DraftGrid[] {
    return [...this.grids.values()]
      .filter((h) => h.rings.some((ring) => ring.some((p) => same(p, corner))))
      .map((h) => h.grid);
  }

  /**
   * The nearest corner within reach, else the nearest place on an edge, else the place itself.
   *
   * @param reach degrees of latitude
   */
  snap(at: Place, reach: number): Snap {
    const squeeze = Math.cos((at[1] * Math.PI) / 180);
    const gap = (p: Place) => Math.hypot((p[0] - at[0]) * squeeze, p[1] - at[1]);
    let corner: Place | null = null;
    let edge: Place | null = null;
    for (const { rings, box } of this.grids.values()) {
      const side = reach / squeeze;
      if (at[0] < box[0] - side || at[0] > box[2] + side) continue;
      if (at[1] < box[1] - reach || at[1] > box[3] + reach) continue;
      for (const ring of rings) {
        for (let i = 1; i < ring.length; i++) {
          const a = ring[i - 1]!;
          const b = ring[i]!;
          if (gap(b) <= (corner === null ? reach : gap(corner))) corner = b;
          const foot = nearest(at, a, b, squeeze);
          if (gap(foot) <= (edge === null ? reach : gap(edge))) edge = foot;
        }
      }
    }
    if (corner !== null) return { at: corner, kind: 'corner' };
    return edge === null
      ? { at: onLattice(at), kind: 'free' }
      : { at: onLattice(edge), kind: 'edge' };
  }

  /** The grids that have a corner, as they would be with the corner elsewhere. */
  moved(from: Place, to: Place): DraftGrid[] {
    const put = (ring: Place[]) => ring.map((p) => (same(p, from) ? to : p));
    return this.having(from).map((grid) => {
      const { geometry } = grid;
      return geometry.type === 'Polygon'
        ? { ...grid, geometry: { ...geometry, coordinates: geometry.coordinates.map(put) } }
        : {
            ...grid,
            geometry: { ...geometry, coordinates: geometry.coordinates.map((p) => p.map(put)) },
          };
    });
  }
}

function nearest(at: Place, a: Place, b: Place, squeeze: number): Place {
  const dx = (b[0] - a[0]) * squeeze;
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  if (length === 0) return a;
  const along = ((at[0] - a[0]) * squeeze * dx + (at[1] - a[1]) * dy) / length;
  const part = Math.max(0, Math.min(1, along));
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}
