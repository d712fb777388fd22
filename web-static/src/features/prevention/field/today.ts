import { shallowRef } from 'vue';
import { failureText } from '@/api/client';
import type { PreventionTask } from '@/api/early';
import { taskBoard } from '@/api/prevention';
import { user } from '@/api/session';
import { keep, kept } from '@/lib/keep';

/** Asks the device where it is, once. */
export type Fix = () => Promise<{ lon: number; lat: number; datum: string }>;

/** Open tasks of the worker's grids, and whether they come from the phone's own store. */
export const tasks = shallowRef<PreventionTask[] | null>(null);
export const stored = shallowRef(false);
export const trouble = shallowRef('');

const key = () => `tasks.${user.value?.id ?? ''}`;

/** Reads the open tasks; without a line those read last. */
export async function loadTasks(): Promise<void> {
  trouble.value = '';
  try {
    const [accepted, proposed] = await Promise.all([
      taskBoard({ state: 'ACCEPTED' }),
      taskBoard({ state: 'PROPOSED' }),
    ]);
    tasks.value = [...accepted.tasks, ...proposed.tasks];
    stored.value = false;
    void keep(key(), JSON.stringify(tasks.value));
  } catch (failure) {
    const last = await kept(key());
    if (last === null) trouble.value = failureText(failure);
    else {
      tasks.value = JSON.parse(last) as PreventionTask[];
      stored.value = true;
    }
  }
}

/** Puts a task the server has just answered with in the place of the old one. */
export function put(task: PreventionTask): void {
  tasks.value = (tasks.value ?? []).map((x) => (x.id === task.id ? task : x));
  void keep(key(), JSON.stringify(tasks.value));
}
