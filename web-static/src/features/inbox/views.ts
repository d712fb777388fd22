import type { View } from './useInbox';

const WAITING = ['REPORTED', 'VERIFIED', 'TRIAGED', 'OBJECTED', 'ESCALATED'];
const WORK = [
  'DISPATCHED',
  'ACCEPTED',
  'MEDIATING',
  'INVESTIGATING',
  'PAUSED',
  'AGREED',
  'CONFIRMING',
  'PERFORMING',
];
const TROUBLE = ['BREACHED', 'FAILED'];
const AFTER = [
  'ROUTED_OUT',
  'REPLIED',
  'UNDER_REVIEW',
  'UNDER_RECHECK',
  'AWAIT_RATING',
  'FOLLOW_UP',
];
const OVER = ['CLOSED', 'REJECTED', 'MERGED', 'VOID', 'WITHDRAWN', 'ROUTED_DONE', 'FINALISED'];

/**
 * States worth offering as a filter in a view.
 *
 * @param triages whether the reader's inbox is what waits for a decision, not what a body works on
 */
export function statesOf(view: View, triages: boolean): string[] {
  if (view === 'inbox') return triages ? WAITING : [...WORK, ...TROUBLE];
  if (view === 'closed') return OVER;
  const open = [...WAITING, 'NEEDS_INFO', ...WORK, ...TROUBLE, ...AFTER];
  return view === 'open' ? open : [...open, ...OVER];
}
