import type { ListedGrid } from '@/api/gridList';
import type { GridFeature } from '@/api/types';
import { KINDS } from '@/lib/codes';

/** The kinds a district asks about first (HZ-26): wages, tenancy, title, demolition. */
export const FIRST_KINDS = ['LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION'] as const;

/** The other kinds in their fixed order. */
export const OTHER_KINDS = KINDS.filter((k) => !(FIRST_KINDS as readonly string[]).includes(k));

/** Level a score would have by the thresholds alone: 0 none to 4 red. */
export function band(score: number, enter: readonly number[]): number {
  let level = 0;
  while (level < enter.length && score >= (enter[level] ?? 101)) level += 1;
  return level;
}

/** Bands of all places of a day; what is below the least level asked for is left blank. */
export function bands(
  scores: ArrayLike<number>,
  enter: readonly number[],
  least: number,
): number[] {
  return Array.from(scores, (score) => {
    const level = band(score, enter);
    return level >= least ? level : 0;
  });
}

/** The day a number of days after (or before) another one. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export interface Row {
  id: number;
  code: string;
  name: string;
  street: string;
  score: number;
  level: number;
  /** Points more than seven days before; null when that day is not known. */
  change: number | null;
  trust: number;
  /** Scores of all days, oldest first. */
  past: number[];
}

export type Column = 'name' | 'street' | 'level' | 'score' | 'change' | 'trust';

/** Rows in the order of a column; equal ones by score and code, so that a sort is repeatable. */
export function sorted(rows: readonly Row[], by: Column, down: boolean): Row[] {
  const sign = down ? -1 : 1;
  const value = (row: Row): number | string => row[by] ?? -1000;
  return [...rows].sort((a, b) => {
    const x = value(a);
    const y = value(b);
    const order = typeof x === 'string' ? x.localeCompare(String(y), 'zh') : Number(x) - Number(y);
    return sign * order || b.score - a.score || (a.code < b.code ? -1 : 1);
  });
}

type Grid = Pick<GridFeature | ListedGrid, 'id' | 'properties'>;

export interface Look {
  /** Scores of the chosen day. */
  scores: ArrayLike<number>;
  levels: readonly number[];
  /** Scores seven days before. */
  before: ArrayLike<number> | null;
  trust: readonly number[];
  past: readonly { scores: ArrayLike<number> }[];
  byCommunity: boolean;
}

/** The table twin of the map: places that show something, one row for what is shown as one. */
export function rowsOf(
  grids: readonly Grid[],
  look: Look,
  least: number,
  nameOf: (code: string) => string,
): Row[] {
  const rows = new Map<string, Row>();
  for (const { id, properties } of grids) {
    const score = look.scores[id] ?? 0;
    const level = look.levels[id] ?? 0;
    if (score === 0 || level < least) continue;
    const code = look.byCommunity ? properties.code.slice(0, 12) : properties.code;
    if (rows.has(code)) continue;
    rows.set(code, {
      id,
      code,
      name: look.byCommunity ? nameOf(code) : properties.name,
      street: nameOf(properties.code.slice(0, 9)),
      score,
      level,
      change: look.before === null ? null : score - (look.before[id] ?? 0),
      trust: look.trust[id] ?? 0,
      past: look.past.map((day) => day.scores[id] ?? 0),
    });
  }
  return [...rows.values()];
}

/** One cell of a CSV file; what a spreadsheet would take for a formula is made text. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file with a byte order mark, so that spreadsheets read Chinese. */
export function csv(head: readonly string[], rows: readonly (string | number | null)[][]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Points of a line over the days, in a box of 100 by 40. */
export function sparkline(past: readonly number[]): string {
  if (past.length < 2) return '';
  return past
    .map((s, i) => `${((i / (past.length - 1)) * 100).toFixed(1)},${(38 - s * 0.36).toFixed(1)}`)
    .join(' ');
}
