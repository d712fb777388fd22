import type { RosterSlot } from './bodies';
import { call } from './client';
import { uuid } from '@/lib/uuid';

export interface CentreWindow {
  number: number;
  sort: string;
  body: string | null;
}

/** When one of the five services is given; weekdays 1 Monday to 7 Sunday. */
export interface CentreService {
  service: string;
  firstWeekday: number;
  lastWeekday: number;
  opens: string;
  closes: string;
}

export interface CentreRow {
  code: string;
  name: string;
  tier: string;
  territory: string;
  lon: number;
  lat: number;
  phone: string;
  address: string;
  services: CentreService[];
  windows: CentreWindow[];
  version: number;
}

/** A body that sits at a centre, with its whole roster. */
export interface Sitting {
  body: string;
  name: string;
  roster: { version: number; slots: RosterSlot[] };
}

export interface TicketRow {
  id: string;
  number: number;
  sort: string;
  language: string;
  state: string;
  window: number | null;
  item: string | null;
  version: number;
}

export const listCentres = () => call<{ centres: CentreRow[] }>('GET', '/api/centres');

const one = (centre: string) => `/api/centres/${encodeURIComponent(centre)}`;

/** Adds a centre (version 0), or replaces one that nobody else has changed. */
export const saveCentre = (draft: CentreRow) =>
  draft.version === 0
    ? call<CentreRow>('POST', '/api/centres', { body: draft })
    : call<CentreRow>('PUT', one(draft.code), { body: draft });

/** Who sits at a centre in the week. */
export const listSittings = (centre: string) =>
  call<{ bodies: Sitting[] }>('GET', `${one(centre)}/roster`);

/** Replaces the whole roster of a body that nobody else has changed. */
export const saveRoster = (body: string, version: number, slots: Partial<RosterSlot>[]) =>
  call<{ version: number; slots: RosterSlot[] }>(
    'PUT',
    `/api/bodies/${encodeURIComponent(body)}/roster`,
    { body: { version, slots } },
  );

const ticketsOf = (centre: string) => `/api/centres/${encodeURIComponent(centre)}/tickets`;

export const listTickets = (centre: string) =>
  call<{ tickets: TicketRow[] }>('GET', ticketsOf(centre));

/** The next number of the day; the id makes a repetition harmless. */
export const takeTicket = (centre: string, id: string, sort: string, language: string) =>
  call<TicketRow>('POST', ticketsOf(centre), { body: { id, sort, language } });

export const turnTicket = (
  centre: string,
  ticket: TicketRow,
  event: 'call' | 'serve' | 'pass' | 'close' | 'link',
  more: { window?: number; sort?: string; item?: string } = {},
) =>
  call<TicketRow>('POST', `${ticketsOf(centre)}/${ticket.id}/${event}`, {
    body: { id: uuid(), version: ticket.version, ...more },
  });
