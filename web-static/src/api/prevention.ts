import type { NextMilestone } from './factors';
import { call } from './client';
import type { PreventionTask } from './early';
import type { Kind, Level } from './types';

/** Shapes and calls of prevention: board, work on the spot, playbooks, letters to units. */

export interface Board {
  tasks: PreventionTask[];
  counts: Partial<Record<PreventionTask['state'], number>>;
  overdue: number;
  dueSoonDays: number;
}

export const taskBoard = (query: {
  state?: string;
  street?: string;
  kind?: string;
  level?: string;
  due?: string;
}) => call<Board>('GET', '/api/prevention-tasks', { query });

const task = (id: string) => `/api/prevention-tasks/${encodeURIComponent(id)}`;

export const tickStep = (id: string, step: string, done: boolean) =>
  call<PreventionTask>('PUT', `${task(id)}/steps/${encodeURIComponent(step)}`, { body: { done } });

/** What somebody wrote on the spot; the position is judged by the server and not kept. */
export interface Note {
  id: string;
  at: string;
  text: string;
  result?: string;
  photos: string[];
  position?: { lon: number; lat: number; datum: string };
}

export const writeRecord = (id: string, note: Note) =>
  call<PreventionTask>('POST', `${task(id)}/records`, { body: note });

export interface SiteRecord {
  id: string;
  at: string;
  receivedAt: string;
  role: string;
  result: string | null;
  checkIn: 'INSIDE' | 'NEAR' | 'AWAY' | 'NONE';
  distanceM: number | null;
  text: string;
  announced: number;
  photos: string[];
}

export const readRecords = (id: string) =>
  call<{ records: SiteRecord[] }>('GET', `${task(id)}/records`);

interface LawView {
  code: string;
  article: string;
  title: string;
}

export interface Playbook {
  kind: Kind | 'ALL';
  code: string;
  version: string;
  own: boolean;
  validFrom: string;
  season: { anchor: string; from: number; to: number } | null;
  inSeason: boolean;
  fromLevel: Level;
  role: string;
  tier: string;
  dueDays: number[];
  title: string;
  steps: {
    code: string;
    text: string;
    role: string | null;
    days: number | null;
    materials: string[];
    law: LawView[];
  }[];
  materials: string[];
  law: LawView[];
}

export const listPlaybooks = () =>
  call<{ playbooks: Playbook[] }>('GET', '/api/prevention-playbooks');

export type LetterState = 'DRAFT' | 'APPROVED' | 'SERVED' | 'ANSWERED' | 'WITHDRAWN';

export interface RiskLetter {
  id: string;
  warning: string;
  grid: string;
  gridName: string;
  streetName: string;
  kind: Kind | 'ALL';
  unit: string;
  evidence: {
    level: Level;
    levelOn: string;
    asOf: string;
    least: number;
    d7: number | null;
    d30: number | null;
    d90: number | null;
    around: { grid: string; name: string; d30: number }[];
  };
  organ: string;
  advice: string;
  answerDays: number;
  state: LetterState;
  number: string | null;
  draftedAt: string;
  approvedAt: string | null;
  service: { on: string; method: string; proof: string; dueOn: string } | null;
  answer: { on: string; text: string } | null;
  overdue: boolean;
  /** It waits for somebody else than the reader, who wrote it. */
  second: boolean;
  version: number;
  allowed: string[];
  history: { event: string; at: string; role: string; reason: string | null }[] | null;
}

export interface LetterYear {
  year: number;
  approved: number;
  served: number;
  answered: number;
  overdue: number;
}

export const listLetters = (query: { state?: string; due?: string }) =>
  call<{ letters: RiskLetter[]; years: LetterYear[] }>('GET', '/api/risk-letters', { query });

const letter = (id: string) => `/api/risk-letters/${encodeURIComponent(id)}`;

export const getLetter = (id: string) => call<RiskLetter>('GET', letter(id));

export const draftLetter = (body: {
  id: string;
  warning: string;
  unit: string;
  advice?: string;
  answerDays?: number;
}) => call<RiskLetter>('POST', '/api/risk-letters', { body });

export const editLetter = (
  id: string,
  body: { id: string; version: number; unit: string; advice: string; answerDays: number },
) => call<RiskLetter>('POST', letter(id), { body });

export const moveLetter = (
  id: string,
  event: string,
  body: { id: string; version: number; on?: string; method?: string; note?: string },
) => call<RiskLetter>('POST', `${letter(id)}/${event}`, { body });

export const letterFile = (id: string, kind: 'pdf' | 'docx') => `${letter(id)}.${kind}`;

export interface SweepGrid {
  grid: string;
  gridName: string;
  streetName: string;
  /** Null while the grid is missing. */
  outcome: 'NONE' | 'FOUND' | null;
  note: string | null;
  checkedAt: string | null;
  version: number;
  found: number;
  handled: number;
  /** A project asks for a sweep before its milestone. */
  asked: (NextMilestone & { project: string; answered: boolean }) | null;
}

export interface SweepMonth {
  month: string;
  total: number;
  done: number;
  none: number;
  found: number;
  handled: number;
  /** Grids a project asks for, and those of them that are not swept for it. */
  asked: number;
  open: number;
  grids: SweepGrid[];
}

export const sweepsOf = (month: string) => call<SweepMonth>('GET', `/api/sweeps/${month}`);

export const sweepItems = (month: string, grid: string) =>
  call<{ items: string[] }>('GET', `/api/sweeps/${month}/${grid}`);

export const writeSweep = (
  month: string,
  grid: string,
  body: { version: number; outcome: string; confirmed: boolean; items: string[]; note?: string },
) => call<SweepMonth>('PUT', `/api/sweeps/${month}/${grid}`, { body });

export interface Duty {
  on: string;
  shift: string;
  body: string;
  role: string;
}

export interface Safeguard {
  id: string;
  name: string;
  from: string;
  to: string;
  places: { code: string; name: string }[];
  duty: Duty[];
  version: number;
  /** Null in lists. */
  red: { grid: string; gridName: string; open: number }[] | null;
}

export const listSafeguards = () => call<{ safeguards: Safeguard[] }>('GET', '/api/safeguards');

export const getSafeguard = (id: string) =>
  call<Safeguard>('GET', `/api/safeguards/${encodeURIComponent(id)}`);

/** Begins a period (version 0) or writes it anew. */
export const writeSafeguard = (body: {
  id: string;
  version: number;
  name: string;
  from: string;
  to: string;
  places: string[];
  duty: Duty[];
}) =>
  call<Safeguard>(
    'POST',
    body.version === 0 ? '/api/safeguards' : `/api/safeguards/${encodeURIComponent(body.id)}`,
    { body },
  );
