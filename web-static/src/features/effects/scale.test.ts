import { describe, expect, it } from 'vitest';
import { along, at, percent, two } from './scale';

describe('scale of ratios', () => {
  it('puts 1 in the middle and equal factors at equal lengths', () => {
    expect(at(1)).toBeCloseTo(50);
    expect(at(2) - at(1)).toBeCloseTo(at(1) - at(0.5));
    expect(at(0)).toBe(0);
    expect(at(Infinity)).toBeCloseTo(100);
  });
  it('keeps counts inside', () => {
    expect(along(3, 6)).toBe(50);
    expect(along(9, 6)).toBe(100);
    expect(along(1, 0)).toBe(0);
  });
  it('writes figures', () => {
    expect(two(0.8)).toBe('0.80');
    expect(percent(0.402)).toBe('40');
  });
});
