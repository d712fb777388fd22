import { call } from './client';

/** A lawyer asked about an item; `own` when the reader is this lawyer. */
export interface LawyerRow {
  id: string;
  number: string;
  name: string;
  own: boolean;
  stage: string;
  state: string;
  opinion: string | null;
  relation: string | null;
  reason: string;
  askedAt: string;
  answeredAt: string | null;
  version: number;
}

/** A question to the foreign-law centre. */
export interface LegalRequestRow {
  id: string;
  resource: string;
  law: string;
  question: string;
  answer: string;
  status: string;
  sentAt: string;
  version: number;
}

/** An item at a court, with its four levels of contact. */
export interface HandoffRow {
  id: string;
  court: string;
  level: string;
  desks: { first?: string; lead?: string; president?: string; joint?: string };
  /** Since when each level has had it, `YYYY-MM-DD`. */
  days: {
    first?: string | null;
    lead?: string | null;
    president?: string | null;
    joint?: string | null;
  };
  status: string;
  note: string;
  handedAt: string;
  changedAt: string;
  version: number;
}

export interface LegalFile {
  lawyers: LawyerRow[];
  requests: LegalRequestRow[];
  handoffs: HandoffRow[];
}

/** One of the directory of helpers. */
export interface ResourceRow {
  code: string;
  sort: string;
  name: string;
  area: string;
  areaName: string;
  skills: string[];
  languages: string[];
  capacity: number;
  open: number | null;
  account: boolean;
  phone: string;
  version: number;
}

const of = (number: string) => `/api/items/${encodeURIComponent(number)}`;

export const legalFile = (number: string) => call<LegalFile>('GET', `${of(number)}/legal`);

/** Items oneself was asked about. */
export const askedOf = () => call<{ lawyers?: LawyerRow[] }>('GET', '/api/lawyers/asked');

/** Adds to one of the three lists of an item, or says what came of an entry. */
export const writeLegal = (
  number: string,
  list: 'lawyers' | 'legal-requests' | 'court-handoffs',
  entry: string | null,
  body: Record<string, unknown>,
) => call<unknown>('POST', `${of(number)}/${list}${entry === null ? '' : `/${entry}`}`, { body });

export const searchResources = (query: Record<string, string | number>) =>
  call<{ resources: ResourceRow[]; next: string | null }>('GET', '/api/resources', { query });
