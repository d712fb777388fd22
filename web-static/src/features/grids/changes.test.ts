import { describe, expect, it } from 'vitest';
import type { GridChange, GridLink } from '@/api/gridVersions';
import { ground, heirs, kilometres } from './changes';

const change: GridChange = {
  kind: 'RESHAPED',
  code: '440105001001001',
  oldCode: null,
  name: 'x',
  oldName: null,
  beforeM2: 182_400,
  afterM2: 91_000,
};
const link: GridLink = {
  oldCode: '440105001001001',
  newCode: '440105001001003',
  areaM2: 91_400,
  areaShare: 0.5,
  share: 0.75,
  newShare: 1,
  rule: 'HOUSEHOLDS',
};

describe('changes of a version', () => {
  it('tells ground before and after', () => {
    expect(kilometres(change)).toBe('0.182 → 0.091 km²');
    expect(kilometres({ ...change, beforeM2: null })).toBe('– → 0.091 km²');
    expect(kilometres({ ...change, beforeM2: null, afterM2: null })).toBe('');
  });

  it('tells little ground with its decimals', () => {
    expect(ground(0.0449)).toBe('0.04');
    expect(ground(9.999)).toBe('10');
    expect(ground(213.4)).toBe('213');
  });

  it('tells who took over, and not the grid itself', () => {
    const self = { ...link, newCode: change.code, share: 0.25 };
    expect(heirs(change, [link, self])).toEqual(['→ 440105001001003 75.0 %']);
    expect(heirs({ ...change, code: 'z', oldCode: null }, [link])).toEqual([]);
  });
});
