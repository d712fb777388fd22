import type { Reason } from './suggestion';
import type { Kind, Level } from './types';

/** Shapes of scores, warnings, prevention and the overview. */

export interface Scores {
  version: number;
  at: string;
  kind: Kind | 'ALL';
  run: number | string;
  /** 0 to 100, index = ordinal of the grid. */
  scores: number[];
  /** 0 none, 1 blue, 2 yellow, 3 orange, 4 red. */
  levels: number[];
  /** How much data stands behind a score: 0 little, 1 some, 2 much. */
  trust?: number[];
  /** Every grid of a community shows the same figure. */
  byCommunity?: boolean;
  /** Ordinals of grids that are shown as one. */
  joined?: number[][];
}

export interface ScoreExplanation {
  grid: string;
  name: string;
  kind: Kind | 'ALL';
  score: number;
  level: Level;
  at: string;
  n: number | null;
  /** Null where a count is below 3 and the viewer does not belong to the grid. */
  counts: {
    d7: number | null;
    d30: number | null;
    d90: number | null;
    /** Of the 90 days: kinds that nobody has confirmed yet. */
    provisional?: number | null;
  } | null;
  parts: {
    code: string;
    u: number;
    weight: number;
    contribution: number;
    available: boolean;
    numbers: Record<string, number | string | null>;
  }[];
  neighbours: { grid: string; name: string; d30: number | null }[];
  trend: { date: string; count: number | null }[];
  /** Scores of the last days, oldest first, as far as they were kept. */
  scores?: { date: string; score: number }[];
  whyNot: { level: Level; missing: string[] } | null;
  /** False when matters here or around have their place by share only: then there is no p. */
  exact?: boolean;
  /** What it stands for, wider than a grid where little may be told. */
  place?: { code: string; name: string; by: ShownBy; grids?: string[] };
  /** Numbers are left out or rounded because the reader works elsewhere. */
  guarded?: boolean;
  /** Too few matters to show anything. */
  small?: boolean;
}

/** How wide the place is that a figure is told of. */
export type ShownBy = 'GRID' | 'JOINED' | 'COMMUNITY';

export interface RankedPlace {
  grid: string;
  name: string;
  street: string;
  streetName: string;
  kind: Kind | 'ALL';
  score: number;
  level: Level;
}

export interface WarningRow {
  id: string;
  grid: string;
  gridName: string;
  by?: ShownBy;
  street: string;
  streetName: string;
  kind: Kind | 'ALL';
  level: Level;
  score: number;
  state: 'PROPOSED' | 'CONFIRMED' | 'DISMISSED' | 'ACTING' | 'COOLING' | 'CLOSED';
  raisedAt: string;
  levelAt: string;
  /** Null where it is hidden. */
  reports: number | null;
  reasons: Reason[];
  version: number;
  allowed: string[];
  task: string | null;
}

export interface WarningDetail extends WarningRow {
  levels: { level: Level; at: string }[];
  explanation: ScoreExplanation | null;
  history: {
    event: string;
    at: string;
    by: { role: string; name: string | null } | null;
    reason?: string | null;
  }[];
}

export interface PreventionTask {
  id: string;
  /** Null where a joint conference decided it. */
  warning: string | null;
  /** Null where it grew from a warning; the conference's id is told to those who may read it. */
  decision: {
    conference: string | null;
    title: string;
    heldOn: string;
    what: string;
    owner: string;
  } | null;
  grid: string;
  gridName: string;
  /** A position inside the grid, CGCS2000; 0 when no geometry is known. */
  lon: number;
  lat: number;
  street: string;
  streetName: string;
  kind: Kind | 'ALL';
  level: Level;
  playbook: string;
  playbookCode: string;
  title: string;
  steps: {
    code: string;
    text: string;
    role: string;
    dueDate: string | null;
    doneAt: string | null;
    materials: string[];
  }[];
  materials: string[];
  law: (string | { code: string; article: string; title: string })[];
  state: 'PROPOSED' | 'ACCEPTED' | 'DONE' | 'DECLINED';
  proposedAt: string;
  acceptedAt: string | null;
  startedAt: string | null;
  doneAt: string | null;
  dueDate: string | null;
  owner: { role: string; body: string | null };
  outcome: { code: string; note: string | null } | null;
  /** Records written on the spot. */
  records: number;
  version: number;
  /** Whether the reader may tick steps and write records now. */
  works: boolean;
  allowed: string[];
  /** Null in lists. */
  history: { event: string; at: string; role: string; reason: string | null }[] | null;
  /** Playbooks of the kind; null in lists. */
  books: { version: string; code: string; title: string; inSeason: boolean }[] | null;
}

export interface Overview {
  asOf: string;
  demo: boolean;
  today: number;
  last7: number;
  open: number;
  dueSoon: number;
  overdue: number;
  onTime: { num: number; den: number };
  byKind: { kind: Kind; d30: number | null }[];
  trend: { date: string; reported: number; resolved: number }[];
  bodies: { tier: string; bodies: number; open: number; avgDays: number | null }[];
  tasks: { proposed: number; accepted: number; done: number };
  warnings: Partial<Record<'BLUE' | 'YELLOW' | 'ORANGE' | 'RED', number>>;
}
