import type { LawColumn, LawRow, LawValue } from '@/api/law';
import { hasWord, t, word } from '@/i18n';

/** Lists that word the values of a column. */
const LISTS: Record<string, string> = {
  kind: 'kind',
  flag: 'lawFlag',
  tier: 'tier',
  minLevel: 'level',
  level: 'level',
  safety: 'safety',
  route: 'lawRoute',
  reason: 'lawReason',
  responsibility: 'lawBearer',
  counting: 'lawCounting',
  confirmable: 'lawConfirm',
  factor: 'lawFactor',
  gridType: 'gridType',
  settlement: 'gridSettlement',
  part: 'scorePart',
  family: 'scoreFamily',
  trend: 'trendClass',
};

const SCRIPTS: Record<string, string> = { Zh: 'zhCn', ZhCn: 'zhCn', ZhHant: 'zhHant', En: 'en' };

/** Name of a column; the three languages of one text share theirs. */
export function columnName(name: string): string {
  const [, stem, script] = /^(\w+?)(ZhHant|ZhCn|Zh|En)$/.exec(name) ?? [];
  if (stem === undefined || script === undefined) return word('lawCol', name);
  const list = name === 'titleZh' || name === 'textZh' ? '' : word('lawScript', SCRIPTS[script]);
  return word('lawCol', stem) + list;
}

/** A value as it is read. */
export function valueText(name: string, value: LawValue | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? t('law.yes') : t('law.no');
  const list = LISTS[name];
  return list === undefined ? String(value) : word(list, String(value));
}

/** A row in one line: what tells it apart, and what it says first. */
export function rowText(columns: readonly LawColumn[], row: LawRow): string {
  const named = columns.filter((c) => c.key || c.choices.length > 0).slice(0, 5);
  return named
    .map((c) => valueText(c.name, row[c.name]))
    .filter((text) => text !== '')
    .join(' · ');
}

/** A conflict as a sentence. */
export function conflictText(code: string, args: Record<string, string | number>): string {
  const worded = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      name === 'column'
        ? columnName(String(value).replace(/_(\w)/g, (_, c: string) => c.toUpperCase()))
        : valueText(name, value),
    ]),
  );
  return hasWord(`lawConflict.${code}`) ? word('lawConflict', code, worded) : code;
}
