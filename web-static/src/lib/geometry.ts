/** Position in degrees. */
export interface Position {
  lon: number;
  lat: number;
}

interface Shape {
  type: string;
  coordinates: unknown[];
}

type Ring = [number, number][];

function insideRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] ?? [0, 0];
    const [xj, yj] = ring[j] ?? [0, 0];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/**
 * Whether a (multi)polygon holds the position: even-odd rule, so holes count out. Only a first
 * guess for a phone without network; the server's index decides.
 */
export function holds(shape: Shape, { lon, lat }: Position): boolean {
  const polygons = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as Ring[][];
  return polygons.some(
    (rings) => rings.filter((ring) => insideRing(ring, lon, lat)).length % 2 === 1,
  );
}

/** Metres between two positions near each other (equirectangular, below 0.1 % within a city). */
export function metres(a: Position, b: Position): number {
  const k = Math.PI / 180;
  const x = (b.lon - a.lon) * k * Math.cos(((a.lat + b.lat) / 2) * k);
  const y = (b.lat - a.lat) * k;
  return Math.hypot(x, y) * 6_371_008.8;
}
