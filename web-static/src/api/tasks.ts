import { call } from './client';

/** Something left to do on an item. */
export interface ItemTask {
  id: string;
  number: string;
  kind: string;
  /** Code of the body that has to do it; null for the street. */
  body: string | null;
  bodyName: string | null;
  dueOn: string | null;
  note: string | null;
  /** Null while it is open. */
  result: string | null;
  madeAt: string;
  doneRole: string | null;
  doneAt: string | null;
  version: number;
  /** Whether the reader may say what came of it. */
  mayFinish: boolean;
  /** What it is about, in lists of several items. */
  about: { kind: string; state: string; summary: string; grid: string | null } | null;
}

export interface ItemTasks {
  tasks: ItemTask[];
  /** Whether there are more than these. */
  more: boolean;
}

const of = (number: string) => `/api/items/${encodeURIComponent(number)}/tasks`;

/** Open tasks of the reader's places or body, the most urgent first. */
export const listItemTasks = (kind: string) =>
  call<ItemTasks>('GET', '/api/item-tasks', { query: { kind } });

export const tasksOf = (number: string) => call<ItemTasks>('GET', of(number));

export const makeTask = (
  number: string,
  body: { id: string; kind: string; dueOn?: string; note?: string },
) => call<ItemTask>('POST', of(number), { body });

export const finishTask = (
  task: { number: string; id: string; version: number },
  result: string,
  note: string,
) =>
  call<ItemTask>('POST', `${of(task.number)}/${encodeURIComponent(task.id)}`, {
    body: { version: task.version, result, note },
  });
