import { call } from './client';

export type Mark = 'SATISFIED' | 'FAIRLY' | 'DISSATISFIED';

/** What the petitioner thought of the petition office and of the unit that handled the matter. */
export interface Rating {
  office: Mark;
  unit: Mark;
  reason: string | null;
  /** Last day on which it may be changed. */
  until: string;
}

/** How far an item is, as its citizen may know. */
export interface Progress {
  number: string;
  kind: string;
  state: string;
  receivedOn: string;
  body: string | null;
  steps: { state: string; on: string }[];
  dueOn: string | null;
  mayRate: boolean;
  rateUntil: string | null;
  rating: Rating | null;
}

/** Number and code of the slip. */
export interface Slip {
  number: string;
  code: string;
}

/** How an item stands with its citizen; edition 0 while no code was handed out. */
export interface Standing {
  edition: number;
  issuedAt: string | null;
  rating: Rating | null;
}

export const askProgress = (slip: Slip) => call<Progress>('POST', '/api/inquiry', { body: slip });

export const rateItem = (slip: Slip, said: { office: Mark; unit: Mark; reason: string }) =>
  call<Progress>('POST', '/api/inquiry/rating', { body: { ...slip, ...said } });

const ofItem = (number: string) => `/api/items/${encodeURIComponent(number)}/query-code`;

export const getStanding = (number: string) => call<Standing>('GET', ofItem(number));

/** A new code; it is shown this once. */
export const issueCode = (number: string, seen: number) =>
  call<Slip & { edition: number }>('POST', ofItem(number), { body: { seen } });
