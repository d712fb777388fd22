import { describe, expect, it } from 'vitest';
import type { DraftGrid, Place } from '@/api/gridEdits';
import { Topology, onLattice } from './topology';

const square = (code: string, west: number, east: number): DraftGrid => ({
  type: 'Feature',
  id: 0,
  properties: { code, name: code, households: 1, estimated: false },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 23],
        [east, 23],
        [east, 23.004],
        [west, 23.004],
        [west, 23],
      ],
    ],
  },
});

describe('topology of a draft', () => {
  const a = square('a', 113, 113.004);
  const b = square('b', 113.004, 113.008);

  it('finds who shares a corner and moves it for both', () => {
    const topology = new Topology([a, b]);
    const corner: Place = [113.004, 23.004];
    expect(topology.having(corner).map((g) => g.properties.code)).toEqual(['a', 'b']);
    const moved = topology.moved(corner, [113.005, 23.005]);
    expect(moved).toHaveLength(2);
    expect(JSON.stringify(moved).split('[113.005,23.005]')).toHaveLength(3);
    expect(topology.having(corner)).toHaveLength(2);
  });

  it('snaps to a corner before an edge, and not beyond its reach', () => {
    const topology = new Topology([a, b]);
    expect(topology.snap([113.00405, 23.00395], 0.0001)).toEqual({
      at: [113.004, 23.004],
      kind: 'corner',
    });
    const edge = topology.snap([113.00405, 23.002], 0.0001);
    expect(edge).toEqual({ at: [113.004, 23.002], kind: 'edge' });
    expect(topology.snap([113.002, 23.002], 0.0001).kind).toBe('free');
    expect(topology.snap([120, 30], 0.0001)).toEqual({ at: [120, 30], kind: 'free' });
  });

  it('takes over what an edit changed', () => {
    const topology = new Topology([b, a]);
    topology.update([square('c', 113.008, 113.01)], ['a']);
    expect(topology.all().map((g) => g.properties.code)).toEqual(['b', 'c']);
    expect(topology.get('a')).toBeUndefined();
  });

  it('keeps nine decimals', () => {
    expect(onLattice([113.1234567894, 23.9999999996])).toEqual([113.123456789, 24]);
  });
});
