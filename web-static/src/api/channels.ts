import { call } from './client';

/** The ticket of a visitor: one registration for all windows. */
export interface Visit {
  centre: string;
  name: string;
  ticket: string;
  number: number;
}

/** How a matter came in and at which level; nothing for what was found in the field. */
export interface Origin {
  channel?: string;
  receiptLevel?: string;
  /** Day a petition was received; today when it is not told. */
  receivedOn?: string;
  /** Registered for a visitor at a service centre. */
  visit?: Visit;
}

export interface Count {
  open: number;
  inbox: number;
}

/** Open items by how they came in; channels and levels both add up to the total. */
export interface Channels {
  total: Count;
  channels: { channel: string; count: Count }[];
  levels: { level: string; count: Count }[];
}

export const getChannels = () => call<Channels>('GET', '/api/channels');
