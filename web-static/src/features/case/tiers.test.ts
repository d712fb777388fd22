import { describe, expect, it } from 'vitest';
import { aboveOwn, ownTier } from './tiers';

describe('own tier', () => {
  it.each([
    [['440105'], 'DISTRICT'],
    [['440105001', '440105002'], 'STREET'],
    [['440105001101'], 'COMMUNITY'],
    [['440105001101003', '440105001'], 'STREET'],
    [[], 'GRID'],
  ])('%j is %s', (territory, tier) => {
    expect(ownTier(territory)).toBe(tier);
  });

  it("the district sends out what is the district's", () => {
    expect(aboveOwn('DISTRICT', ['440105001'])).toBe(true);
    expect(aboveOwn('DISTRICT', ['440105'])).toBe(false);
    expect(aboveOwn('COMMUNITY', ['440105001'])).toBe(false);
  });
});
