import type { ItemRow } from '@/api/types';

/**
 * What the inbox shows. `fresh` holds rows that arrived while the page was open: the list is sorted
 * by due date, so a new report would else land out of sight. They stay on top until filed.
 */
export interface InboxRows {
  fresh: ItemRow[];
  rows: ItemRow[];
}

export type Change = 'arrived' | 'updated' | 'left' | 'none';

/**
 * Applies what the server now says about one item: its row if it still belongs to the shown view,
 * null if not. An older version never overwrites a newer one, so late answers do no harm.
 */
export function applyRow(
  shown: InboxRows,
  number: string,
  row: ItemRow | null,
): { shown: InboxRows; change: Change } {
  const known = find(shown, number);
  if (row === null) {
    if (!known) return { shown, change: 'none' };
    return { shown: without(shown, number), change: 'left' };
  }
  if (!known) return { shown: { ...shown, fresh: [row, ...shown.fresh] }, change: 'arrived' };
  if (row.version < known.version) return { shown, change: 'none' };
  const put = (list: ItemRow[]) => list.map((r) => (r.number === number ? row : r));
  return { shown: { fresh: put(shown.fresh), rows: put(shown.rows) }, change: 'updated' };
}

/** Appends a page; a row that moved between pages is shown once, in its newest version. */
export function appendPage(shown: InboxRows, page: readonly ItemRow[]): InboxRows {
  const fresh = new Set(shown.fresh.map((r) => r.number));
  const incoming = new Map(page.map((r) => [r.number, r]));
  const kept = shown.rows.map((r) => incoming.get(r.number) ?? r);
  const seen = new Set(kept.map((r) => r.number));
  const added = page.filter((r) => !seen.has(r.number) && !fresh.has(r.number));
  return { fresh: shown.fresh, rows: [...kept, ...added] };
}

/** All rows in the order shown. */
export const order = (shown: InboxRows): ItemRow[] => [...shown.fresh, ...shown.rows];

export const find = (shown: InboxRows, number: string): ItemRow | undefined =>
  order(shown).find((r) => r.number === number);

const without = (shown: InboxRows, number: string): InboxRows => ({
  fresh: shown.fresh.filter((r) => r.number !== number),
  rows: shown.rows.filter((r) => r.number !== number),
});
