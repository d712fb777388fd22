/** Kinds of a day in the work calendar, as the server names them. */
export type DayKind = 'WORK' | 'REST' | 'HOLIDAY' | 'MAKEUP';

export interface Day {
  date: string;
  /** 1 to 31. */
  number: number;
  kind: DayKind;
}

export interface Month {
  /** 1 to 12. */
  month: number;
  /** Empty cells before the first day; weeks begin on Monday. */
  blanks: number;
  days: Day[];
}

/** The twelve months of a year; a day that is no exception is what its weekday says. */
export function months(
  year: number,
  holidays: readonly string[],
  makeupDays: readonly string[],
): Month[] {
  const off = new Set(holidays);
  const on = new Set(makeupDays);
  return Array.from({ length: 12 }, (_, index) => {
    const days: Day[] = [];
    const first = new Date(Date.UTC(year, index, 1));
    const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    for (let number = 1; number <= last; number += 1) {
      const at = new Date(Date.UTC(year, index, number));
      const date = at.toISOString().slice(0, 10);
      const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
      const plain: DayKind = weekend ? 'REST' : 'WORK';
      const kind: DayKind = off.has(date) ? 'HOLIDAY' : on.has(date) ? 'MAKEUP' : plain;
      days.push({ date, number, kind });
    }
    return { month: index + 1, blanks: (first.getUTCDay() + 6) % 7, days };
  });
}

/** The year a file is about: that of most of its dates; null when it names none. */
export function yearOf(text: string): number | null {
  const counts = new Map<string, number>();
  for (const [, year = ''] of text.matchAll(/\b(20\d{2})-\d{2}-\d{2}\b/g)) {
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best === undefined ? null : Number(best[0]);
}
