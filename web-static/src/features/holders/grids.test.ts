import { describe, expect, it } from 'vitest';
import type { HeldGrid } from '@/api/holders';
import { matching, within } from './grids';

const grid = (code: string, name: string, holder: string | null): HeldGrid => ({
  grid: code,
  name,
  community: code.slice(0, 12),
  holders: [
    { layer: 'PARTY', account: holder && 'a', name: holder, role: null, from: null, to: null },
  ],
});

describe('the list of holders', () => {
  it('is found by grid, code and name', () => {
    const grids = [grid('440105001001001', '东一', '陈敏'), grid('440105001001002', '东二', null)];
    const codes = (typed: string) => matching(grids, typed).map((g) => g.grid.slice(-1));
    expect(codes(' 陈 ')).toEqual(['1']);
    expect(codes('001002')).toEqual(['2']);
    expect(codes('东')).toEqual(['1', '2']);
    expect(codes('')).toEqual(['1', '2']);
  });

  it('offers the streets one has to do with', () => {
    const streets = [{ code: '440105001' }, { code: '440105002' }];
    expect(within(streets, ['440105'])).toHaveLength(2);
    expect(within(streets, ['440105002001'])).toEqual([{ code: '440105002' }]);
  });
});
