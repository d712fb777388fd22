import type { Reason } from '@/api/types';
import { hasWord, t, word, type Args } from '@/i18n';

/** Arguments of a reason whose values are codes themselves, and the list that words them. */
const LISTS: Record<string, string> = {
  kind: 'kind',
  level: 'level',
  tier: 'tier',
  safety: 'safety',
  factor: 'factor',
};

function worded(args: Record<string, unknown> = {}): Args {
  const out: Args = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === null || value === undefined) continue;
    const list = LISTS[name];
    const plain = typeof value === 'number' ? round(value) : String(value);
    out[name] = list === undefined ? plain : word(list, String(value));
  }
  return out;
}

const round = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(3));

/** A reason code as a sentence of the given list; a code without a sentence is shown with its values. */
export function reasonText(list: string, reason: Reason | string): string {
  const { code, args } = typeof reason === 'string' ? { code: reason, args: undefined } : reason;
  if (hasWord(`${list}.${code}`)) return word(list, code, worded(args));
  const values = Object.values(worded(args)).join(', ');
  return values === '' ? t('reason.other', { code }) : t('reason.otherWith', { code, values });
}
