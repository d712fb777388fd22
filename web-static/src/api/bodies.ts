import { call, type Ask } from './client';
import type { BodyRef } from './types';

/** A mediation body an item may be sent to. */
export interface BodyChoice extends BodyRef {
  tier: string;
  territory: string;
  kinds: string[];
  open: number;
  sort?: string;
  languages?: string[];
  capacity?: number;
  present?: string | null;
  distanceM?: number | null;
}

/**
 * Bodies that could take an item, nearest and least loaded first; and the service centre where its
 * visitor is today, for which presence is told.
 */
export const listBodies = (number: string) =>
  call<{ bodies: BodyChoice[]; centre?: string | null }>('GET', '/api/bodies', {
    query: { number },
  });

/** A body as the register shows it. */
export interface BodyRow extends BodyChoice {
  sort: string;
  languages: string[];
  capacity: number;
  lon: number;
  lat: number;
  present: string | null;
}

export interface RosterSlot {
  weekday: number | null;
  date: string | null;
  half: 'AM' | 'PM';
  presence: string;
  centre: string | null;
  from?: string | null;
  to?: string | null;
}

export interface BodyDetail {
  body: BodyRow;
  phone: string;
  address: string;
  hours: string;
  validTo: string | null;
  successor: string | null;
  roster: { version: number; slots: RosterSlot[] };
  results: { kind: string; agreed: number; decided: number }[];
}

export interface MediatorRow {
  name: string;
  skills: string[];
  languages: string[];
  fullTime: boolean;
  active: boolean;
}

/** Bodies of the reader's territory. */
export const searchBodies = (query: NonNullable<Ask['query']>) =>
  call<{ bodies: BodyRow[] }>('GET', '/api/bodies', { query });

export const getBody = (code: string) =>
  call<BodyDetail>('GET', `/api/bodies/${encodeURIComponent(code)}`);

export const listMediators = (code: string) =>
  call<{ mediators: MediatorRow[] }>('GET', `/api/bodies/${encodeURIComponent(code)}/mediators`);
