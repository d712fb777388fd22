import type { PreventionTask } from '@/api/early';
import { daysUntil } from '@/lib/dates';
import type { Spot } from '@/map';

/** How a task stands by its due day: late, soon, in time, or over. */
export type Urgency = 'late' | 'soon' | 'inTime' | 'over';

export function urgencyOf(task: PreventionTask, soonDays: number, now: number): Urgency {
  if (task.state === 'DONE' || task.state === 'DECLINED' || task.dueDate === null) return 'over';
  const left = daysUntil(task.dueDate, now);
  if (left < 0) return 'late';
  return left <= soonDays ? 'soon' : 'inTime';
}

const LOADS = { late: 'full', soon: 'much', inTime: 'light', over: 'light' } as const;

/** Open tasks as marks on a map; size says the level, shape and colour how urgent it is. */
export function spotsOf(tasks: readonly PreventionTask[], soonDays: number, now: number): Spot[] {
  const sizes: Record<string, number> = { BLUE: 6, YELLOW: 7, ORANGE: 9, RED: 11 };
  return tasks
    .filter((x) => x.lon !== 0 && urgencyOf(x, soonDays, now) !== 'over')
    .map((x) => ({
      id: x.id,
      lon: x.lon,
      lat: x.lat,
      size: sizes[x.level] ?? 6,
      load: LOADS[urgencyOf(x, soonDays, now)],
    }));
}

/** The most stops of a day: more is no day's walk. */
export const MOST_STOPS = 12;

/** What is to be done on one day: accepted tasks, the most urgent first, each grid once. */
export function dayOf(tasks: readonly PreventionTask[]): PreventionTask[] {
  const seen = new Set<string>();
  return tasks
    .filter((x) => x.state === 'ACCEPTED')
    .sort((a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? '') || a.id.localeCompare(b.id))
    .filter((x) => !seen.has(x.grid) && seen.add(x.grid))
    .slice(0, MOST_STOPS);
}

/** Steps done of all. */
export const stepsDone = (task: PreventionTask) =>
  `${task.steps.filter((s) => s.doneAt !== null).length}/${task.steps.length}`;
