import { describe, expect, it } from 'vitest';
import { metresBetween, wayThrough, type Stop } from './route';

const at = (id: string, lon: number, lat: number): Stop => ({ id, lon, lat });
const ids = (stops: readonly Stop[]) => stops.map((s) => s.id).join('');

/** The shortest open way by trying every order. */
function shortest(start: { lon: number; lat: number } | null, places: Stop[]): number {
  if (places.length === 0) return 0;
  let best = Infinity;
  for (const next of places) {
    const rest = places.filter((p) => p !== next);
    const leg = start === null ? 0 : metresBetween(start, next);
    best = Math.min(best, leg + shortest(next, rest));
  }
  return best;
}

describe('the way of a day', () => {
  it('measures as a map does', () => {
    expect(metresBetween({ lon: 113, lat: 23 }, { lon: 113, lat: 24 })).toBeCloseTo(111_195, -2);
    expect(metresBetween({ lon: 113, lat: 60 }, { lon: 114, lat: 60 })).toBeCloseTo(55_597, -2);
  });

  it('walks a line from end to end, from where one stands', () => {
    const line = [at('c', 113.3, 23), at('a', 113.1, 23), at('d', 113.4, 23), at('b', 113.2, 23)];
    expect(ids(wayThrough({ lon: 113, lat: 23 }, line).stops)).toBe('abcd');
    expect(ids(wayThrough({ lon: 113.5, lat: 23 }, line).stops)).toBe('dcba');
  });

  it('without a start begins at a place and loses nothing', () => {
    const way = wayThrough(null, [at('a', 113.1, 23), at('c', 113.3, 23), at('b', 113.2, 23)]);
    expect(ids(way.stops)).toBe('abc');
    expect(way.legs[0]).toBe(0);
    expect(way.metres).toBeCloseTo(
      way.legs.reduce((a, b) => a + b, 0),
      6,
    );
  });

  it('is never longer than nearest neighbour alone and close to the shortest', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 30; round++) {
      const places = Array.from({ length: 6 }, (_, i) =>
        at(String(i), 113.2 + random() / 10, 23 + random() / 10),
      );
      const start = { lon: 113.2, lat: 23 };
      const way = wayThrough(start, places);
      expect([...way.stops].sort((a, b) => a.id.localeCompare(b.id))).toEqual(places);
      expect(way.metres).toBeLessThanOrEqual(shortest(start, places) * 1.2);
    }
  });

  it('puts places without geometry last, and bears none', () => {
    const way = wayThrough(null, [at('x', 0, 0), at('a', 113, 23)]);
    expect(ids(way.stops)).toBe('ax');
    expect(wayThrough(null, [])).toEqual({ stops: [], legs: [], metres: 0 });
  });
});
