import { describe, expect, it } from 'vitest';
import type { Scores } from '@/api/early';
import type { GridCollection } from '@/api/types';
import { children, path, rank, readLook, stepDown, tierOf, writeLook } from './drill';

const D = '440105';
const grid = (id: number, code: string) => ({
  type: 'Feature' as const,
  id,
  properties: { code, name: `g${id}`, street: code.slice(0, 9) },
  geometry: { type: 'Polygon' as const, coordinates: [] },
});
const grids: GridCollection = {
  type: 'FeatureCollection',
  version: 1,
  features: [
    grid(0, '440105001001001'),
    grid(1, '440105001001002'),
    grid(2, '440105001002001'),
    grid(3, '440105002001001'),
  ],
};
const scores = { scores: [10, 85, 60, 0], levels: [0, 4, 2, 0] } as unknown as Scores;

describe('address of the page', () => {
  it('falls back to the district for what it does not know', () => {
    expect(readLook({ place: '110101', kind: 'X', view: 'y' }, D, ['LABOR'])).toEqual({
      place: D,
      kind: 'ALL',
      view: 'map',
    });
    expect(readLook({ place: ['440105001'], kind: 'LABOR' }, D, ['LABOR']).place).toBe(D);
    expect(readLook({ place: '440105001<script>' }, D, []).place).toBe(D);
  });

  it('writes what it reads', () => {
    const look = { place: '440105001', kind: 'LABOR', view: 'table' as const };
    expect(readLook(writeLook(look, D), D, ['LABOR'])).toEqual(look);
    expect(writeLook({ place: D, kind: 'ALL', view: 'map' }, D)).toEqual({});
  });
});

describe('drilling', () => {
  it('goes one tier down per click', () => {
    const g = '440105001001002';
    expect(stepDown(D, g)).toBe('440105001');
    expect(stepDown('440105001', g)).toBe('440105001001');
    expect(stepDown('440105001001', g)).toBe(g);
    expect(stepDown('440105001001001', g)).toBe(g);
  });
  it('a click outside the area goes to the neighbour of the same tier', () => {
    expect(stepDown('440105001', '440105002001001')).toBe('440105002');
  });
  it('knows the tiers and the way down', () => {
    expect([D, '440105001', '440105001001', '440105001001002'].map(tierOf)).toEqual([
      'DISTRICT',
      'STREET',
      'COMMUNITY',
      'GRID',
    ]);
    expect(path('440105001001002')).toEqual([D, '440105001', '440105001001', '440105001001002']);
    expect(path(D)).toEqual([D]);
  });
});

describe('ranking and table', () => {
  it('orders by level and score and leaves silence out', () => {
    expect(rank(grids, scores, D, 9).map((r) => r.name)).toEqual(['g1', 'g2', 'g0']);
    expect(rank(grids, scores, '440105001002', 9).map((r) => r.name)).toEqual(['g2']);
    expect(rank(grids, scores, D, 1)).toHaveLength(1);
    expect(rank(grids, scores, D, 9, 2).map((r) => r.name)).toEqual(['g1', 'g2']);
  });
  it('sums the levels of the grids below each child', () => {
    const rows = children(grids, scores, D, (c) => `s${c}`);
    expect(rows.map((r) => [r.code, r.grids, r.levels, r.top])).toEqual([
      ['440105001', 3, [1, 0, 1, 0, 1], 85],
      ['440105002', 1, [1, 0, 0, 0, 0], 0],
    ]);
    expect(children(grids, scores, '440105001001', String).map((r) => r.name)).toEqual([
      'g1',
      'g0',
    ]);
  });
});
