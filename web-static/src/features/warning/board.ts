import type { WarningRow } from '@/api/early';

/** States of a warning that somebody still has to do with, in the order of its life. */
export const COLUMNS = ['PROPOSED', 'CONFIRMED', 'ACTING', 'COOLING'] as const;

/** Warnings of a kind and street; empty words leave all. */
export function filtered(rows: readonly WarningRow[], kind: string, street: string): WarningRow[] {
  return rows.filter(
    (w) => (kind === '' || w.kind === kind) && (street === '' || w.street === street),
  );
}

/** The warnings of each column, as they came: highest level first. */
export function columns(rows: readonly WarningRow[]): { state: string; rows: WarningRow[] }[] {
  return COLUMNS.map((state) => ({ state, rows: rows.filter((w) => w.state === state) }));
}

/** Whole days since a warning was raised. */
export function age(raisedAt: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(raisedAt)) / 86_400_000));
}

/** Streets of the warnings by name. */
export function streetsOf(rows: readonly WarningRow[]): { code: string; name: string }[] {
  const known = new Map(rows.map((w) => [w.street, w.streetName]));
  return [...known]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}
