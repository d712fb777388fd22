import type { Item } from '@/api/types';
import { hasWord, t, word } from '@/i18n';
import { offered } from './actions';
import type { Field } from './form';

/** Members of a request as lines: dotted path and value. */
function flat(value: unknown, path: string): [string, unknown][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, path === '' ? name : `${path}.${name}`),
  );
}

function told(value: unknown, field: Field | undefined, item: Item): string {
  if (Array.isArray(value)) return value.map((v) => told(v, field, item)).join(t('case.comma'));
  if (typeof value === 'boolean') return t(value ? 'case.yes' : 'case.no');
  if (value !== null && typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (field?.shape === 'grid') return text === item.grid ? (item.gridName ?? text) : text;
  return field?.list === undefined ? text : word(field.list, text);
}

/** What a phone said, in the words of the form it would have been said in at a desk. */
export function said(
  event: string,
  members: Record<string, unknown>,
  item: Item,
): { label: string; value: string }[] {
  const fields = offered([event])[0]?.fields ?? [];
  return flat(members, '')
    .map(([path, value]) => {
      const field = fields.find((f) => f.path === path);
      const name = field?.name ?? path.split('.').at(-1) ?? path;
      return {
        label: hasWord(`field.${name}`) ? word('field', name) : name,
        value: told(value, field, item),
      };
    })
    .filter((line) => line.value !== '');
}
