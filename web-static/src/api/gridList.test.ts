import { beforeEach, expect, it, vi } from 'vitest';

const asked: string[] = [];
let grids = 0;
let reachable = true;

function answer(path: string): unknown {
  if (path.endsWith('/current.json')) return { version: 7, grids };
  const geometry = path.startsWith('/tiles/') ? null : { type: 'Polygon', coordinates: [] };
  return { type: 'FeatureCollection', version: 7, features: [{ id: 0, properties: {}, geometry }] };
}

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  reachable = true;
  vi.stubGlobal('fetch', async (input: string) => {
    asked.push(String(input));
    if (!reachable && asked.length === 1) throw new TypeError('no network');
    return new Response(JSON.stringify(answer(String(input))), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
});

async function drawn(count: number): Promise<boolean> {
  grids = count;
  const { gridsToDraw, isListed } = await import('./gridList');
  return isListed(await gridsToDraw());
}

it('draws few grids from outlines', async () => {
  expect(await drawn(3000)).toBe(false);
  expect(asked[1]).toContain('/api/grids?level=grid');
});

it('draws thousands of grids from tiles and never asks for their outlines', async () => {
  expect(await drawn(3001)).toBe(true);
  expect(asked).toEqual(['/tiles/grids/current.json', '/tiles/grids/7/list.json']);
});

it('takes the outlines a phone may have kept when nobody answers', async () => {
  reachable = false;
  expect(await drawn(150_000)).toBe(false);
  expect(asked[1]).toContain('/api/grids?level=grid');
});
