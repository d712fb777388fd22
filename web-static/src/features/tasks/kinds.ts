import { may } from '@/api/session';
import type { ItemTask } from '@/api/tasks';

/** What there is to do on items, in the order in which a list offers it. */
export const TASK_KINDS = [
  'REPORT_POLICE',
  'REPORT_LEADER',
  'REPORT_DISTRICT',
  'PERFORM_STEP',
  'PERFORM_CHECK',
  'SECOND_VISIT',
  'SPOT_CHECK',
  'JOINT_PART',
  'MERGE_NOTICE',
  'CLASS_NOTICE',
  'CARE_EXPLAIN',
  'CARE_RESOLVE',
  'CARE_AID',
  'AID_LEGAL',
  'AID_JUDICIAL',
  'AID_SOCIAL',
  'AID_COUNSEL',
  'AID_EXPLAIN',
] as const;

/** Help that people are referred to; every other task follows from an event. */
export const BY_HAND = TASK_KINDS.filter((k) => k.startsWith('AID_'));

export const RESULTS = ['DONE', 'PARTLY', 'NOT_DONE', 'NOT_NEEDED'] as const;

/** Whether the reader may make tasks and say what came of them. */
export const works = (): boolean =>
  may('ITEM_MEDIATE') || may('ITEM_HANDLE') || may('ITEM_FOLLOW_UP') || may('ITEM_SEALED');

/** The server says whose task it is: the street's, a body's, and never one's own settlement. */
export const finishes = (task: ItemTask): boolean => task.result === null && task.mayFinish;

/** Open ones first, on top what has no day and is to be done soon, as in the list; then what was done, the latest on top. */
export function inOrder(tasks: readonly ItemTask[]): ItemTask[] {
  const key = (x: ItemTask) => x.dueOn ?? '';
  const open = tasks.filter((x) => x.result === null).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const done = tasks
    .filter((x) => x.result !== null)
    .sort((a, b) => ((a.doneAt ?? '') > (b.doneAt ?? '') ? -1 : 1));
  return [...open, ...done];
}
