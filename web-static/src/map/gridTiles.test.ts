import { expect, it } from 'vitest';
import MVT from 'ol/format/MVT';
import RenderFeature from 'ol/render/Feature';
import { zoomOfGrids } from './gridTiles';

/** Tile 12/3337/1777 of two neighbouring grids, as the server's AreaTiles wrote it. */
const TILE =
  'GtgBeAIKBWdyaWRzEiMIABIIAAABAQICAwMYAyITCY4V8DciXPoDW/oDowcAAPMHDxIjCAESCAAEAQUCAgMDGAMiEwmOFfA3IqQH' +
  'AAD0B6MHAFz5Aw8aBGNvZGUaBG5hbWUaCWNvbW11bml0eRoGc3RyZWV0IhEKDzQ0MDEwNTAwMTAwMTAwMSIOCgznrKzkuIDnvZHm' +
  'oLwiDgoMNDQwMTA1MDAxMDAxIgsKCTQ0MDEwNTAwMSIRCg80NDAxMDUwMDEwMDEwMDIiDgoM56ys5LqM572R5qC8KIAg';

const bytes = Uint8Array.from(atob(TILE), (c) => c.charCodeAt(0));

it('reads the ordinals, names and shared corners of our tiles', () => {
  const grids = new MVT({ featureClass: RenderFeature }).readFeatures(bytes.buffer);
  expect(grids.map((g) => g.getId())).toEqual([0, 1]);
  expect(grids.map((g) => g.get('code'))).toEqual(['440105001001001', '440105001001002']);
  expect(grids[1]?.get('name')).toBe('第二网格');
  expect(grids[1]?.get('community')).toBe('440105001001');
  const corners = grids.map((g) => {
    const flat = g.getFlatCoordinates();
    return flat.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${flat[i + 1]}`] : []));
  });
  const shared = new Set(corners[0]?.filter((c) => corners[1]?.includes(c)));
  expect(shared.size).toBe(3);
});

it('draws grids from where they are a few pixels large', () => {
  // 1,900 grids of 220 m: always; 150,000 of 90 m over 35 km: from street level on.
  expect(zoomOfGrids([0, 0, 10_000, 9_200], 1900)).toBe(12);
  expect(zoomOfGrids([0, 0, 36_000, 36_000], 150_000)).toBe(14);
  expect(zoomOfGrids([0, 0, 0, 0], 10)).toBe(0);
});
