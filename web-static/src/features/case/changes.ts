import type { FieldChange } from '@/api/standing';
import type { Item } from '@/api/types';
import { hasWord, t, word } from '@/i18n';

/** Lists that word the values of a field. */
const LISTS: Record<string, string> = {
  KIND: 'kindFull',
  LEVEL: 'level',
  TIER: 'tier',
  TRACK: 'track',
  URGENCY: 'urgency',
  SUPERVISION: 'supervision',
  CATEGORY: 'category',
  ROUTE: 'route',
  RECEIPT_LEVEL: 'receiptLevel',
  SEAL: 'seal',
  CONTENTS: 'contents',
  SAFETY: 'safety',
  FLAGS: 'lawFlag',
};

/** Names of bodies that the item itself tells. */
export function bodyNames(item: Item): Map<string, string> {
  const all = [
    item.body,
    item.suggestion,
    ...(item.suggestion?.alternatives ?? []),
    ...item.standing.trail,
  ];
  return new Map(all.filter((b) => b !== null).map((b) => [b.code, b.name]));
}

function value(field: string, code: string, item: Item): string {
  if (code === '') return '';
  if (field === 'BODY_CODE') return bodyNames(item).get(code) ?? code;
  if (field === 'GRID_CODE' && code === item.grid) return item.gridName ?? code;
  if (code === 'true' || code === 'false') return t(code === 'true' ? 'case.yes' : 'case.no');
  const list = LISTS[field];
  if (list === undefined) return code;
  return code
    .split(',')
    .map((one) => word(list, one))
    .join(t('case.comma'));
}

/** Changed fields in words. A field without a name is of no interest to a reader. */
export function told(
  fields: readonly FieldChange[],
  item: Item,
): { label: string; before: string; after: string }[] {
  return fields
    .filter((f) => hasWord(`itemField.${f.field}`))
    .map((f) => ({
      label: word('itemField', f.field),
      before: value(f.field, f.before, item),
      after: value(f.field, f.after, item),
    }));
}
