import { describe, expect, it } from 'vitest';
import type { PreventionTask } from '@/api/early';
import { dayOf, spotsOf, urgencyOf } from './board';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const task = (more: Partial<PreventionTask>): PreventionTask =>
  ({
    id: 'a',
    grid: '440105001001001',
    lon: 113.3,
    lat: 23,
    level: 'YELLOW',
    state: 'ACCEPTED',
    dueDate: '2026-11-23',
    steps: [],
    ...more,
  }) as PreventionTask;

describe('the prevention board', () => {
  it('tells late, soon, in time and over', () => {
    expect(urgencyOf(task({ dueDate: '2026-11-22' }), 3, NOW)).toBe('late');
    expect(urgencyOf(task({ dueDate: '2026-11-26' }), 3, NOW)).toBe('soon');
    expect(urgencyOf(task({ dueDate: '2026-11-27' }), 3, NOW)).toBe('inTime');
    expect(urgencyOf(task({ dueDate: '2026-11-01', state: 'DONE' }), 3, NOW)).toBe('over');
  });

  it('marks open tasks that have a place', () => {
    const marks = spotsOf([task({}), task({ id: 'b', lon: 0 }), task({ state: 'DONE' })], 3, NOW);
    expect(marks.map((m) => [m.id, m.load])).toEqual([['a', 'much']]);
  });

  it('takes each grid of a day once, the most urgent first', () => {
    const day = dayOf([
      task({ id: 'late', grid: 'x', dueDate: '2026-11-01' }),
      task({ id: 'later', grid: 'y', dueDate: '2026-12-01' }),
      task({ id: 'same', grid: 'x', dueDate: '2026-12-02' }),
      task({ id: 'open', grid: 'z', state: 'PROPOSED' }),
    ]);
    expect(day.map((x) => x.id)).toEqual(['late', 'later']);
  });
});
