import type { HandoffRow } from '@/api/legal';

/** Levels of contact at a court, in the order they are climbed. */
export const LEVELS = ['FIRST', 'LEAD', 'PRESIDENT', 'JOINT'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a level stands in what crosses the wire. */
export const MEMBERS = {
  FIRST: 'first',
  LEAD: 'lead',
  PRESIDENT: 'president',
  JOINT: 'joint',
} as const satisfies Record<Level, string>;
export type Member = (typeof MEMBERS)[Level];

/** Desk and day of every level as they are written; empty when not known. */
export interface Contacts {
  desks: Record<Member, string>;
  days: Record<Member, string>;
}

const filled = (from: Partial<Record<Member, string | null>>): Record<Member, string> => ({
  first: from.first ?? '',
  lead: from.lead ?? '',
  president: from.president ?? '',
  joint: from.joint ?? '',
});

/** As they stand, to be written on. */
export const contactsOf = (handoff?: HandoffRow): Contacts => ({
  desks: filled(handoff?.desks ?? {}),
  days: filled(handoff?.days ?? {}),
});

/** As the server takes them: a day that nobody told is none. */
export const written = ({ desks, days }: Contacts) => ({
  desks,
  days: Object.fromEntries(
    Object.entries(days).map(([member, day]) => [member, day === '' ? null : day]),
  ),
});

/** How far a level is: it has the matter, has had it, or was not reached. */
export function standing(handoff: HandoffRow, level: Level): 'NOW' | 'PAST' | 'OVER' | 'NOT' {
  const over = handoff.status === 'CONCLUDED' || handoff.status === 'RETURNED';
  if (handoff.level === level) return over ? 'OVER' : 'NOW';
  return handoff.days[MEMBERS[level]] ? 'PAST' : 'NOT';
}
