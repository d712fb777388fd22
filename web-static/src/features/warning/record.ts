import type { RecordLine } from '@/api/record';
import { LEVELS } from '@/lib/codes';

/** Lines of all months and kinds together, per level, the highest first. */
export interface LevelRecord {
  level: string;
  entered: number;
  judged: number;
  hits: number;
  /** Mean of the lines' medians, weighted by hits; null without any. */
  lead: number | null;
  confirmed: number;
  dismissed: number;
}

export function byLevel(lines: readonly RecordLine[]): LevelRecord[] {
  return LEVELS.map((level) => {
    const own = lines.filter((l) => l.level === level);
    const sum = (f: (l: RecordLine) => number) => own.reduce((all, l) => all + f(l), 0);
    const led = own.filter((l) => l.medianLeadDays !== null && l.hits > 0);
    const hits = led.reduce((all, l) => all + l.hits, 0);
    const days = led.reduce((all, l) => all + l.hits * (l.medianLeadDays ?? 0), 0);
    return {
      level,
      entered: sum((l) => l.entered),
      judged: sum((l) => l.judged),
      hits: sum((l) => l.hits),
      lead: hits > 0 ? days / hits : null,
      confirmed: sum((l) => l.people.confirmed),
      dismissed: sum((l) => l.people.dismissed),
    };
  }).filter((l) => l.entered > 0);
}
