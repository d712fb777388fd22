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
  /** The moment it is due, when hours are counted. */
  dueAt?: string | null;
  /** A limitation of the parties' own: told, never anybody's delay. */
  limitation?: boolean;
}
