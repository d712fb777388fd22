import type { Horizon, KindBacktest, Range, Top, Verdict } from '@/api/backtest';

/** Signs beside words and colours: no verdict is told by its colour alone. */
export const SIGNS: Record<Verdict, string> = {
  BETTER: '▲',
  WORSE: '▼',
  ALIKE: '●',
  FEW_WINDOWS: '○',
};

/** A share in percent with one decimal. */
export const pct = (share: number): string => (100 * share).toFixed(1);

/** A difference of shares in percentage points with its sign; a true minus, as digits are wide. */
export function points(difference: number): string {
  const text = Math.abs(100 * difference).toFixed(1);
  if (text === '0.0') return '0.0';
  return `${difference < 0 ? '−' : '+'}${text}`;
}

/** The end of an axis: the next of 1, 2, 5 × 10ⁿ parts in which the value fits in at most 5 steps. */
export function axis(most: number): { end: number; step: number } {
  if (!(most > 0)) return { end: 0.05, step: 0.01 };
  const raw = most / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((s) => s * power).find((s) => s >= raw * 0.9999) ?? 10 * power;
  return { end: Math.ceil(most / step - 1e-9) * step, step };
}

/** Marks of an axis, both ends included. */
export function marks(from: number, end: number, step: number): number[] {
  const n = Math.round((end - from) / step);
  return Array.from({ length: n + 1 }, (_, i) => from + i * step);
}

/** Where a value lies between two ends, 0 to 100 %. */
export const at = (value: number, from: number, to: number): number =>
  (100 * (Math.min(to, Math.max(from, value)) - from)) / (to - from);

/** Figures of a kind with one horizon and one budget. */
export function topOf(
  kind: KindBacktest | undefined,
  days: number,
  percent: number,
): { horizon: Horizon; top: Top } | null {
  const horizon = kind?.horizons.find((h) => h.days === days);
  const top = horizon?.tops.find((t) => t.percent === percent);
  return horizon === undefined || top === undefined ? null : { horizon, top };
}

/** The largest number a figure has to reach. */
export function farthest(values: (Range | number | null)[]): number {
  let most = 0;
  for (const v of values) {
    const ends = v === null ? [] : typeof v === 'number' ? [v] : [v.low, v.high];
    for (const end of ends) most = Math.max(most, Math.abs(end));
  }
  return most;
}

/** How many verdicts of each sort. */
export function tally(tops: Top[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { BETTER: 0, WORSE: 0, ALIKE: 0, FEW_WINDOWS: 0 };
  for (const top of tops) counts[top.verdict] += 1;
  return counts;
}

/** Cuts a text at its ⟦marked⟧ parts, which are shown strong. */
export function pieces(text: string): { text: string; strong: boolean }[] {
  return text
    .split(/(⟦[^⟧]*⟧)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part.replace(/[⟦⟧]/g, ''),
      strong: part.startsWith('⟦'),
    }));
}
