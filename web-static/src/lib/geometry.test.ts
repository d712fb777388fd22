import { expect, it } from 'vitest';
import { holds, metres } from './geometry';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole = [
  [1, 1],
  [3, 1],
  [3, 3],
  [1, 3],
  [1, 1],
];

it('finds positions in polygons with holes and in multipolygons', () => {
  const ring = { type: 'Polygon', coordinates: [square, hole] };
  expect(holds(ring, { lon: 0.5, lat: 0.5 })).toBe(true);
  expect(holds(ring, { lon: 2, lat: 2 })).toBe(false);
  expect(holds(ring, { lon: 5, lat: 2 })).toBe(false);
  const island = { type: 'MultiPolygon', coordinates: [[square, hole], [hole]] };
  expect(holds(island, { lon: 2, lat: 2 })).toBe(true);
});

it('measures metres at the latitude of Guangzhou', () => {
  const metresOfDegree = metres({ lon: 113, lat: 23 }, { lon: 114, lat: 23 });
  expect(metresOfDegree).toBeGreaterThan(102_200);
  expect(metresOfDegree).toBeLessThan(102_500);
});
