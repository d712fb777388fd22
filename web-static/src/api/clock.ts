/** A clock of an item. */
export interface ItemClock {
  code: string;
  startDate: string;
  dueDate: string;
  legalDueDate: string | null;
  provisional: boolean;
  paused: boolean;
  /** RUNNING, PAUSED, DONE or CANCELLED. */
  state?: string;
}
