import { call } from './client';
import type { Kind, Level } from './types';

/** Shapes and calls of joint conferences: bodies, minutes, decisions that are tasks. */

export interface BodyName {
  code: string;
  name: string;
}

export interface Decided {
  id: string;
  conference: string;
  title: string;
  heldOn: string;
  ordinal: number;
  what: string;
  body: string;
  /** Name of the body that answers for it. */
  owner: string;
  dueOn: string;
  warning: string | null;
  place: string;
  placeName: string;
  kind: Kind | 'ALL';
  task: string;
  state: 'PROPOSED' | 'ACCEPTED' | 'DONE' | 'DECLINED';
  outcome: string | null;
  overdue: boolean;
  /** How often its matter was carried over. */
  loops: number;
  circles: boolean;
  carriedFrom: string | null;
  next: string | null;
}

export interface ConferenceRow {
  id: string;
  title: string;
  heldOn: string;
  place: string;
  placeName: string;
  level: 'STREET' | 'DISTRICT';
  state: 'OPEN' | 'CLOSED';
  bodies: number;
  decisions: number;
  done: number;
  overdue: number;
}

export interface ConferenceBoard {
  conferences: ConferenceRow[];
  /** Open decisions, and declined ones nobody has carried over; the earliest due first. */
  unsettled: Decided[];
  /** Bodies that can be asked, for whoever records conferences. */
  choices: BodyName[];
  /** The district or streets one can be held for, for whoever records conferences. */
  places: BodyName[];
  loopsFrom: number;
}

export type LinkSort = 'WARNING' | 'LETTER' | 'PROJECT' | 'ITEM';

export interface Conference {
  id: string;
  title: string;
  heldOn: string;
  place: string;
  placeName: string;
  level: 'STREET' | 'DISTRICT';
  state: 'OPEN' | 'CLOSED';
  bodies: BodyName[];
  links: { sort: LinkSort; ref: string; name: string; kind: string | null; level: Level | null }[];
  minutes: string;
  decisions: Decided[];
  history: { event: string; at: string; role: string; words: string | null }[];
  version: number;
  loopsFrom: number;
  writes: boolean;
}

/** A decision as it is written; what is left empty follows from warning, carry-over and body. */
export interface Wanted {
  what: string;
  body: string;
  dueOn: string;
  /** Kind of dispute; a warning's own comes before it. */
  kind?: string;
  warning?: string;
  carriedFrom?: string;
}

export interface ConferenceText {
  title: string;
  heldOn: string;
  place: string;
  bodies: string[];
  links: { sort: LinkSort; ref: string }[];
  minutes: string;
}

const PATH = '/api/joint-conferences';
const one = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const conferenceBoard = () => call<ConferenceBoard>('GET', PATH);

export const getConference = (id: string) => call<Conference>('GET', one(id));

export const recordConference = (body: ConferenceText & { id: string; decisions: Wanted[] }) =>
  call<Conference>('POST', PATH, { body: { version: 0, ...body } });

export const editConference = (
  id: string,
  body: ConferenceText & { id: string; version: number },
) => call<Conference>('POST', one(id), { body });

export const decideFurther = (
  id: string,
  body: { id: string; version: number; decisions: Wanted[] },
) => call<Conference>('POST', `${one(id)}/decisions`, { body });

export const closeConference = (id: string, body: { id: string; version: number }) =>
  call<Conference>('POST', `${one(id)}/close`, { body });

export const correctConference = (id: string, body: { id: string; text: string }) =>
  call<Conference>('POST', `${one(id)}/corrections`, { body });
