const ORDER = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/** The tier somebody speaks for: that of the widest place he answers for. */
export function ownTier(territory: readonly string[]): string {
  const widest = Math.min(...territory.map((code) => code.length), 15);
  if (widest <= 6) return 'DISTRICT';
  if (widest <= 9) return 'STREET';
  return widest <= 12 ? 'COMMUNITY' : 'GRID';
}

/** Whether a matter of this tier is sent out by somebody above. */
export const aboveOwn = (tier: string, territory: readonly string[]): boolean =>
  ORDER.indexOf(tier) > ORDER.indexOf(ownTier(territory));
