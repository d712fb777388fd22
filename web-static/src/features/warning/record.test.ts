import { expect, test } from 'vitest';
import type { RecordLine } from '@/api/record';
import { byLevel } from './record';

const line = (level: string, entered: number, hits: number, lead: number | null): RecordLine => ({
  month: '2026-10',
  level,
  kind: 'LABOR',
  entered,
  judged: entered - 1,
  hits,
  escalated: 0,
  medianLeadDays: lead,
  people: { confirmed: 1, dismissed: 2 },
});

test('lines add up by level, the highest first; lead is weighted by hits', () => {
  const levels = byLevel([
    line('YELLOW', 5, 1, 2),
    line('YELLOW', 3, 3, 6),
    line('RED', 2, 0, null),
  ]);
  expect(levels.map((l) => l.level)).toEqual(['RED', 'YELLOW']);
  expect(levels[1]).toMatchObject({ entered: 8, judged: 6, hits: 4, lead: 5, confirmed: 2 });
  expect(levels[0]?.lead).toBeNull();
});

test('nothing entered is nothing to show', () => {
  expect(byLevel([])).toEqual([]);
});
