import { call } from './client';
import type { LawRow } from './law';

/** A draft of rules of scores, as it would be proposed. */
export interface TrialDraft {
  table: string;
  baseVersion: number;
  effectiveOn: string;
  rows: LawRow[];
}

/** What one set of rules would have made of the past. */
export interface TrialSide {
  months: { month: string; blue: number; yellow: number; orange: number; red: number }[];
  standing: Record<string, number>;
  judged: number;
  hits: number;
  medianLeadDays: number | null;
  budget: number;
  alarms: number;
  over: number;
  streets: { street: string; name: string; alarms: number; weeks: number; over: number }[];
}

export interface TrialChange {
  code: string;
  name: string;
  by: 'GRID' | 'JOINED' | 'COMMUNITY';
  kind: string;
  before: string;
  after: string;
  places: number;
}

export interface TrialResult {
  from: string;
  to: string;
  wanted: number;
  days: number;
  nights: boolean;
  matters: number;
  hitDays: number;
  hitMatters: number;
  before: TrialSide;
  after: TrialSide;
  changed: number;
  listed: number;
  changes: TrialChange[];
}

/** A trial on history and how far it is. */
export interface Trial {
  digest: string;
  state: 'NONE' | 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  done: number;
  days: number;
  failure: string | null;
  endedAt: string | null;
  result: TrialResult | null;
}

export const askTrial = (draft: TrialDraft) =>
  call<Trial>('POST', '/api/score-trials', { body: draft });
export const getTrial = (digest: string) => call<Trial>('GET', `/api/score-trials/${digest}`);
export const getTrialOf = (proposal: string) =>
  call<Trial>('GET', `/api/score-trials/proposals/${proposal}`);
export const askTrialOf = (proposal: string) =>
  call<Trial>('POST', `/api/score-trials/proposals/${proposal}`, { body: {} });
