/** A count for a Chinese reader: 万 from ten thousand on, one decimal when it says something. */
export function compact(n: number, lang: string): string {
  if (Math.abs(n) < 10_000) return String(n);
  if (lang === 'en') return n.toLocaleString('en-GB');
  const wan = n / 10_000;
  return `${Number.isInteger(wan) ? wan : wan.toFixed(1)}${lang === 'zh-Hant' ? '萬' : '万'}`;
}

/** Share as a whole per cent; an em dash when nothing was counted. */
export function percent(num: number, den: number): string {
  return den === 0 ? '—' : `${Math.round((num / den) * 100)}%`;
}
