import { call, type Ask } from './client';
import type {
  GridCollection,
  Item,
  ItemPage,
  Kinds,
  Located,
  PlaceEntry,
  Receipt,
  Report,
  Session,
  SessionRow,
} from './types';
import { wholeItem, wholeKinds, wholeLocated, wholePage, wholeReceipt } from './whole';

type Query = NonNullable<Ask['query']>;

/** Session of this browser; 401 when nobody is signed in. */
export const getSession = () => call<Session>('GET', '/api/session', { timeoutMs: 8000 });

export const signIn = (username: string, password: string, otp?: string) =>
  call<Session>('POST', '/api/session', {
    body: otp === undefined || otp === '' ? { username, password } : { username, password, otp },
  });

export const signOut = () => call<void>('DELETE', '/api/session');

export const listSessions = () => call<{ sessions: SessionRow[] }>('GET', '/api/sessions');

export const endSession = (id: string) =>
  call<void>('DELETE', `/api/sessions/${encodeURIComponent(id)}`);

export const listKinds = () => call<Kinds>('GET', '/api/kinds').then(wholeKinds);

export const listPlaces = (parent: string) =>
  call<{ places: PlaceEntry[] }>('GET', '/api/places', { query: { parent } });

/** Outlines of a level; with a version the answer never changes and may be cached for ever. */
export const getGrids = (level: 'grid' | 'community' | 'street' | 'district', version?: number) =>
  call<GridCollection>('GET', '/api/grids', { query: { level, version }, timeoutMs: 60_000 });

export const locate = (query: Query, signal?: AbortSignal) =>
  call<Located>('GET', '/api/grids/locate', { query, signal, timeoutMs: 8000 }).then(wholeLocated);

/** Whether positions of this kind of device are known to be shifted. */
export const ownDevice = () =>
  call<{ code: string; doubtful: boolean }>('GET', '/api/device-classes/own', { timeoutMs: 5000 });

/** A report; that of a visitor is written on the ticket in the same act. */
export const sendReport = ({ visit, ...report }: Report) =>
  call<Receipt>(
    'POST',
    visit === undefined
      ? '/api/reports'
      : `/api/centres/${encodeURIComponent(visit.centre)}/tickets/${encodeURIComponent(visit.ticket)}/item`,
    { body: report },
  ).then(wholeReceipt);

/** Raw image bytes; the hash lets the server notice a broken transfer. */
export const sendPhoto = (report: string, sha256: string, photo: Blob) =>
  call<{ id: string; sha256: string }>('POST', '/api/photos', {
    query: { report, sha256 },
    raw: photo,
    timeoutMs: 60_000,
  });

export const listItems = (query: Query, signal?: AbortSignal) =>
  call<ItemPage>('GET', '/api/items', { query, signal }).then(wholePage);

export const getItem = (number: string) =>
  call<Item>('GET', `/api/items/${encodeURIComponent(number)}`).then(wholeItem);

/** One event on an item under the caller's key; the answer is the item after it. */
export const itemEvent = (
  number: string,
  event: string,
  body: { id: string; version: number; [more: string]: unknown },
) =>
  call<Item>('POST', `/api/items/${encodeURIComponent(number)}/${encodeURIComponent(event)}`, {
    body,
  }).then(wholeItem);

export const photoUrl = (id: string) => `/api/photos/${encodeURIComponent(id)}`;
