import type { Sitting } from '@/api/centres';
import type { RosterSlot } from '@/api/bodies';

/** Half days of a week at a centre: `1AM` Monday morning to `7PM` Sunday afternoon. */
export type Week = Record<string, string>;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const HALVES = ['AM', 'PM'] as const;

const keyOf = (slot: Partial<RosterSlot>) => `${slot.weekday}${slot.half}`;
/** A weekly line of this centre; dated lines and those of other places are not written here. */
const weekly = (slot: RosterSlot, centre: string) =>
  slot.centre === centre && slot.weekday !== null;

/** The weekly lines of a body at this centre. */
export function weekOf(sitting: Sitting, centre: string): Week {
  const week: Week = {};
  for (const slot of sitting.roster.slots)
    if (weekly(slot, centre)) week[keyOf(slot)] = slot.presence;
  return week;
}

/** The whole roster with this week: lines that did not change keep their terms. */
export function slotsWith(sitting: Sitting, centre: string, week: Week): Partial<RosterSlot>[] {
  const kept = sitting.roster.slots.filter(
    (s) => !weekly(s, centre) || week[keyOf(s)] === s.presence,
  );
  const there = new Set(kept.filter((s) => weekly(s, centre)).map(keyOf));
  const added = WEEKDAYS.flatMap((weekday) =>
    HALVES.map((half) => ({ weekday, half, presence: week[`${weekday}${half}`] ?? '', centre })),
  ).filter((s) => s.presence !== '' && !there.has(keyOf(s)));
  return [...kept, ...added];
}

/** Where a body is at a centre in this half day; a line for the date wins, present beats on call. */
export function presenceAt(
  sitting: Sitting,
  centre: string,
  day: string,
  weekday: number,
  half: string,
): string {
  const here = sitting.roster.slots.filter(
    (s) =>
      s.half === half &&
      (s.centre === null || s.centre === centre) &&
      (s.from == null || s.from <= day) &&
      (s.to == null || s.to >= day),
  );
  const dated = here.filter((s) => s.date === day);
  const lines = dated.length > 0 ? dated : here.filter((s) => s.weekday === weekday);
  for (const presence of ['PRESENT', 'ON_CALL'])
    if (lines.some((s) => s.presence === presence)) return presence;
  return 'ABSENT';
}
