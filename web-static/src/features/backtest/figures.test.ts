import { describe, expect, it } from 'vitest';
import type { Top, Verdict } from '@/api/backtest';
import { at, axis, farthest, marks, pct, pieces, points, tally, topOf } from './figures';

const top = (verdict: Verdict): Top => ({
  percent: 5,
  verdict,
  best: 'ALL_HISTORY',
  difference: 0.01,
  range: null,
  methods: [],
});

describe('figures of a back-test', () => {
  it('tells shares and differences', () => {
    expect(pct(0.2344)).toBe('23.4');
    expect(points(0.0132)).toBe('+1.3');
    expect(points(-0.0132)).toBe('−1.3');
    expect(points(-0.0004)).toBe('0.0');
  });

  it('ends an axis on a round number with at most five steps', () => {
    expect(axis(0.234)).toEqual({ end: 0.25, step: 0.05 });
    expect(axis(0.05).end).toBeCloseTo(0.05);
    expect(axis(0)).toEqual({ end: 0.05, step: 0.01 });
    for (const most of [0.003, 0.011, 0.07, 0.31, 0.99]) {
      const { end, step } = axis(most);
      expect(end).toBeGreaterThanOrEqual(most - 1e-12);
      expect(end / step).toBeLessThanOrEqual(5.001);
    }
    expect(marks(-0.1, 0.1, 0.1)).toEqual([-0.1, 0, 0.1]);
  });

  it('places values and keeps them inside', () => {
    expect(at(0, -0.1, 0.1)).toBe(50);
    expect(at(1, -0.1, 0.1)).toBe(100);
    expect(farthest([null, 0.01, { low: -0.04, high: 0.02 }])).toBe(0.04);
  });

  it('counts losses as it counts gains', () => {
    expect(tally([top('WORSE'), top('BETTER'), top('WORSE'), top('ALIKE')])).toEqual({
      BETTER: 1,
      WORSE: 2,
      ALIKE: 1,
      FEW_WINDOWS: 0,
    });
  });

  it('finds nothing where nothing was measured', () => {
    expect(topOf(undefined, 7, 5)).toBeNull();
  });

  it('cuts marked words out', () => {
    expect(pieces('of ⟦23 %⟧, yes')).toEqual([
      { text: 'of ', strong: false },
      { text: '23 %', strong: true },
      { text: ', yes', strong: false },
    ]);
  });
});
