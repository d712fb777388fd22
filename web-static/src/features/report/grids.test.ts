import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedPlace } from '@/api/gazetteer';

const { listPlaces, locate } = vi.hoisted(() => ({ listPlaces: vi.fn(), locate: vi.fn() }));
vi.mock('@/api/endpoints', () => ({ getGrids: vi.fn(), listPlaces, locate }));
vi.mock('@/api/session', () => ({ user: { value: { territory: ['440105004'] } } }));

const { placeNamed, pointIn } = await import('./grids');

const estate: NamedPlace = {
  id: 'e1',
  kind: 'ESTATE',
  name: '金碧花园',
  address: '',
  lon: 113.27,
  lat: 23.09,
  accuracyM: 30,
  grid: '440105004001001',
  gridName: '紫来一格',
  community: '440105004001',
  communityName: '紫来社区',
  streetName: '江南中街道',
  confirm: false,
};

describe('a place found by its name', () => {
  beforeEach(() => {
    listPlaces.mockReset();
    locate.mockReset();
  });

  it('is located by its point', async () => {
    locate.mockResolvedValue({
      grid: estate.grid,
      name: '紫来一格',
      confirm: false,
      candidates: [],
    });
    const place = await placeNamed(estate, 7);
    expect(locate).toHaveBeenCalledWith({
      lon: 113.27,
      lat: 23.09,
      datum: 'CGCS2000',
      accuracyM: 30,
    });
    expect(place).toMatchObject({
      source: 'ADDRESS',
      grid: estate.grid,
      confirm: false,
      fixedAt: 7,
    });
  });

  it('is a grid by its own name, confirmed by whoever chose it', async () => {
    const place = await placeNamed({ ...estate, kind: 'GRID', accuracyM: 0 }, 7);
    expect(locate).not.toHaveBeenCalled();
    expect(place).toMatchObject({ grid: estate.grid, confirmedGrid: estate.grid, confirm: false });
  });

  it('asks for the grid of a community', async () => {
    listPlaces.mockResolvedValue({
      places: [{ code: '440105004001001', name: '一', lon: 113.1, lat: 23.1 }],
    });
    const place = await placeNamed({ ...estate, kind: 'COMMUNITY', grid: null }, 7);
    expect(place).toMatchObject({ grid: null, confirm: true, source: 'ADDRESS' });
    expect(place?.candidates).toEqual([{ grid: '440105004001001', name: '一', distanceM: 0 }]);
    expect(await pointIn('440105004001001')).toMatchObject({ lon: 113.1, lat: 23.1 });
  });

  it('is not guessed for a street or a road without community', async () => {
    expect(await placeNamed({ ...estate, kind: 'STREET', grid: null }, 7)).toBeNull();
    expect(
      await placeNamed({ ...estate, kind: 'ROAD', grid: null, community: null }, 7),
    ).toBeNull();
  });
});
