import type { GridCollection } from '@/api/types';
import { PALETTES, type MapTheme } from '@/map/palette';

/** Outlines of a collection as paths in a box that is one unit wide, made once. */
interface Paths {
  all: { id: number; code: string; path: Path2D }[];
  height: number;
}

const made = new WeakMap<GridCollection, Paths>();

type Ring = number[][];

function rings(geometry: { type: string; coordinates: unknown }): Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates as Ring[];
  if (geometry.type === 'MultiPolygon') return (geometry.coordinates as Ring[][]).flat();
  return [];
}

/** Degrees to a flat box: a district is small enough for one cosine. */
export function paths(collection: GridCollection): Paths {
  const known = made.get(collection);
  if (known !== undefined) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const shapes = collection.features.map((f) => rings(f.geometry as never));
  for (const ring of shapes.flat()) {
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = Math.max(1e-9, (east - west) * squeeze);
  const all = collection.features.map((f, i) => {
    const path = new Path2D();
    for (const ring of shapes[i] ?? []) {
      ring.forEach(([x = 0, y = 0], k) => {
        const at = [((x - west) * squeeze) / width, (north - y) / width] as const;
        if (k === 0) path.moveTo(...at);
        else path.lineTo(...at);
      });
      path.closePath();
    }
    return { id: Number(f.id), code: f.properties.code, path };
  });
  const out = { all, height: (north - south) / width };
  made.set(collection, out);
  return out;
}

/** Draws a small map: places in the colours of their levels, streets as fine lines above. */
export function drawMini(
  canvas: HTMLCanvasElement,
  places: GridCollection,
  streets: GridCollection,
  levelOf: (id: number, code: string) => number,
  theme: MapTheme,
): void {
  const pen = canvas.getContext('2d');
  const width = canvas.clientWidth;
  if (pen === null || width === 0) return;
  const ratio = window.devicePixelRatio || 1;
  const { all } = paths(places);
  const outline = paths(streets);
  canvas.width = width * ratio;
  canvas.height = Math.ceil(width * outline.height * ratio);
  pen.setTransform(width * ratio, 0, 0, width * ratio, 0, 0);
  const palette = PALETTES[theme];
  pen.fillStyle = palette.levels[0];
  for (const { path } of outline.all) pen.fill(path);
  const lit = all
    .map((p) => ({ ...p, level: levelOf(p.id, p.code) }))
    .filter((p) => p.level > 0)
    .sort((a, b) => a.level - b.level);
  for (const { path, level } of lit) {
    pen.fillStyle = palette.levels[level as 1];
    pen.fill(path);
    // A grid is a few pixels here: a line of its colour keeps it visible.
    pen.strokeStyle = palette.levels[level as 1];
    pen.lineWidth = 2 / width;
    pen.stroke(path);
  }
  pen.strokeStyle = palette.outline;
  pen.globalAlpha = 0.45;
  pen.lineWidth = 0.7 / width;
  for (const { path } of outline.all) pen.stroke(path);
  pen.globalAlpha = 1;
}
