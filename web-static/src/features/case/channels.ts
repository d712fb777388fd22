import { CHANNELS } from '@/lib/codes';
import type { Context } from './form';

/* Which channels outside may receive a matter; the server judges by the same rules. */

const JUDICIAL = ['CIV', 'ADM', 'AR', 'POL'];

/** Branches of 条例 31 and who receives on each. */
const OF_ROUTE: Record<string, readonly string[]> = {
  JUDICIAL,
  ARBITRATION: ['LA', 'LC', 'ARB'],
  PARTY_APPEAL: ['DIS'],
  ADMIN_PROCEDURE: ['AR', 'AD'],
  PROTECTIVE_DUTY: ['LS', 'AD'],
  HANDLING_OPINION: ['PET'],
};

const LIMITED = new Set(['LA', 'LC', 'ARB', 'AR', 'CIV', 'ADM']);

/** Whether the person must be told until when he may go there. */
export const limited = (channel: string): boolean => LIMITED.has(channel);

/** Channels the law leaves open for the item as it was triaged. */
export function lawfulChannels({ item, routes }: Pick<Context, 'item' | 'routes'>): string[] {
  const { category, route, track } = item.standing;
  if (category === 'ACCUSATION') return ['DIS'];
  if (route === 'JUDICIAL') return CHANNELS.filter((c) => JUDICIAL.includes(c));
  const open = new Set([
    ...routes.map((r) => r.route),
    ...(OF_ROUTE[route ?? ''] ?? []),
    ...(track === 'PETITION' ? ['DIS', 'PET'] : []),
    ...(item.safety.length > 0 ? ['POL'] : []),
  ]);
  return ALL.filter((c) => open.has(c));
}

const ALL = [...CHANNELS, 'PM', 'AM', 'IM'];
