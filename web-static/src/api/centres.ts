import { call } from './client';
import { uuid } from '@/lib/uuid';

export interface CentreWindow {
  number: number;
  sort: string;
  body: string | null;
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
  services: {
    service: string;
    firstWeekday: number;
    lastWeekday: number;
    opens: string;
    closes: string;
  }[];
  windows: CentreWindow[];
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
