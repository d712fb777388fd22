import { call } from './client';

/** Counts of the same days: brought by residents, found on patrols and sweeps. */
export interface Begun {
  brought: number;
  found: number;
}

/** Who began the matters behind a score; what the guard hides is null. */
export interface Reporting {
  /** False when nothing may be told of this place. */
  shown: boolean;
  rule: string | null;
  recentDays: number;
  longDays: number;
  recent: Begun | null;
  longer: Begun | null;
  /** Null for whoever works elsewhere; of everybody together, never of a worker. */
  patrols: {
    /** A week, in the recent weeks and usually; null where too few weeks are recorded. */
    rounds: number | null;
    usualRounds: number | null;
    ratio: number | null;
    weeks: { week: string; hours: number; rounds: number }[];
  } | null;
  /** The rise coincides with more patrols. */
  caution: boolean;
  expected: number | null;
  adjusted: number | null;
}

export const reportingOf = (grid: string, kind: string) =>
  call<Reporting>('GET', `/api/scores/${encodeURIComponent(grid)}/reporting`, { query: { kind } });

/** A grid in a week; null while nobody entered it. */
export interface EffortRow {
  grid: string;
  gridName: string;
  streetName: string;
  hours: number | null;
  rounds: number | null;
  hoursBefore: number | null;
  roundsBefore: number | null;
}

export interface EffortWeek {
  week: string;
  total: number;
  entered: number;
  /** Streets of the reader's territory, to narrow the list down. */
  streets: { street: string; name: string; total: number; entered: number }[];
  grids: EffortRow[];
}

/** @param street nine digits, empty for all */
export const effortOf = (week: string, street: string) =>
  call<EffortWeek>('GET', `/api/patrol-effort/weeks/${week}`, { query: { street } });

/** The same again changes nothing; grids not named stay as they are. */
export const enterEffort = (
  week: string,
  rows: { grid: string; hours: number; rounds: number }[],
) => call<EffortWeek>('PUT', `/api/patrol-effort/weeks/${week}`, { body: { rows } });
