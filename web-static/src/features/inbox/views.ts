import type { View } from './useInbox';

const INBOX = ['REPORTED', 'VERIFIED', 'TRIAGED', 'OBJECTED', 'ESCALATED'];
const WORK = ['DISPATCHED', 'ACCEPTED', 'MEDIATING', 'PAUSED', 'AGREED', 'PERFORMING'];
const AFTER = ['BREACHED', 'FAILED', 'ROUTED_OUT', 'AWAIT_RATING', 'FOLLOW_UP'];
const OVER = ['CLOSED', 'REJECTED', 'MERGED', 'VOID', 'WITHDRAWN', 'ROUTED_DONE'];

/** States worth offering as a filter in a view. */
export function statesOf(view: View): string[] {
  if (view === 'inbox') return [...INBOX, ...WORK.slice(0, 4)];
  if (view === 'closed') return OVER;
  if (view === 'all') return [...INBOX, 'NEEDS_INFO', ...WORK, ...AFTER, ...OVER];
  return [...WORK, ...AFTER];
}
