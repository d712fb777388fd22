import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ItemTask } from '@/api/tasks';
import { inOrder, RESULTS, TASK_KINDS } from './kinds';

const task = (id: string, dueOn: string | null, doneAt: string | null = null) =>
  ({ id, dueOn, doneAt, result: doneAt === null ? null : 'DONE' }) as ItemTask;

it('shows what is open first, the most urgent on top, then what was done last', () => {
  const shown = inOrder([
    task('never', null),
    task('old', '2026-01-01', '2026-01-02T00:00:00Z'),
    task('late', '2026-03-01'),
    task('soon', '2026-02-01'),
    task('new', null, '2026-02-02T00:00:00Z'),
  ]);
  expect(shown.map((x) => x.id)).toEqual(['never', 'soon', 'late', 'new', 'old']);
});

it('has a word for every kind and every result', () => {
  const words = JSON.parse(readFileSync('src/i18n/todo/zh-CN.json', 'utf8')) as object;
  for (const kind of TASK_KINDS) expect(words).toHaveProperty([`todoKind.${kind}`]);
  for (const result of RESULTS) expect(words).toHaveProperty([`todoResult.${result}`]);
});
