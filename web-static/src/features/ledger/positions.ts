import type { Positions } from '@/api/ledger';

/** The fields a list can have, what must be there first. */
export const FIELDS = [
  'TEXT',
  'PLACE',
  'KIND',
  'REPORTED_ON',
  'OCCURRED_ON',
  'CHANNEL',
  'PEOPLE',
  'PARTIES',
  'STATUS',
  'SOURCE_NUMBER',
] as const;
export const NEEDED = ['TEXT', 'PLACE'];

/** Positions by the headers of a saved mapping; headers that are gone are left out. */
export function byHeaders(columns: Record<string, string>, header: readonly string[]): Positions {
  const found: Positions = {};
  for (const [field, name] of Object.entries(columns)) {
    const at = header.indexOf(name);
    if (at >= 0) found[field] = at;
  }
  return found;
}

/** Headers by position, to be saved. */
export function toHeaders(positions: Positions, header: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [field, at] of Object.entries(positions)) {
    const name = header[at];
    if (name !== undefined && name.trim() !== '') named[field] = name;
  }
  return named;
}

/** What a file is by its name; null when it is no table. */
export function formatOf(name: string): 'xlsx' | 'csv' | null {
  if (/\.xlsx$/i.test(name)) return 'xlsx';
  return /\.(csv|txt)$/i.test(name) ? 'csv' : null;
}
