import type { Reason } from '@/api/suggestion';
import { hasWord, t, word, type Args } from '@/i18n';

/** Arguments of a reason whose values are codes themselves, and the list that words them. */
const LISTS: Record<string, string> = {
  kind: 'kind',
  level: 'level',
  tier: 'tier',
  safety: 'safety',
  factor: 'factor',
  missing: 'missing',
};

/** A number short enough to be read: whole, or three figures. */
export function short(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}

function one(list: string | undefined, value: unknown): string | number {
  if (typeof value === 'number') return short(value);
  return list === undefined ? String(value) : word(list, String(value));
}

function worded(args: Record<string, unknown> = {}): Args {
  const out: Args = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    if (value === null) {
      out[name] = t('why.few');
      continue;
    }
    const list = LISTS[name];
    out[name] = Array.isArray(value)
      ? value.map((v) => one(list, v)).join(t('reason.comma'))
      : one(list, value);
  }
  return out;
}

/**
 * A reason as a sentence of the given list of words. A code without a sentence is shown with its
 * values, so that a newer server stays readable. A null is a small count that is kept hidden; a
 * value that is missing leaves a gap, no bracket.
 */
export function reasonText(list: string, reason: Reason | string): string {
  const { code, args } = typeof reason === 'string' ? { code: reason, args: {} } : reason;
  const values = worded(args);
  if (hasWord(`${list}.${code}`)) return word(list, code, values).replace(/\{\w+\}/g, '…');
  const text = Object.values(values).join(', ');
  return text === '' ? code : t('reason.other', { code, values: text });
}

/** A law and its article; a bare number is an article of that number. 《》 is for Chinese titles. */
export function articleText(title: string, article: string): string {
  const name = /\p{Script=Han}/u.test(title) ? `《${title}》` : title;
  return `${name}${/^\d+$/.test(article) ? t('case.article', { n: article }) : article}`;
}
