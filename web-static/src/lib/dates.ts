/**
 * Dates as the product shows them: Asia/Shanghai whatever the clock of the device says, 24 hours,
 * weeks from Monday. China has had one zone without summer time since 1991, so the fixed offset of
 * eight hours is exact for every instant the product holds.
 */
const OFFSET_MS = 8 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function local(at: Date | string | number): Date {
  const instant = at instanceof Date ? at : new Date(at);
  return new Date(instant.getTime() + OFFSET_MS);
}

/** `YYYY-MM-DD` in Asia/Shanghai; the empty string for an unreadable instant. */
export function day(at: Date | string | number): string {
  const d = local(at);
  if (Number.isNaN(d.getTime())) return '';
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`;
}

/** `HH:mm` in Asia/Shanghai. */
export function clock(at: Date | string | number): string {
  const d = local(at);
  if (Number.isNaN(d.getTime())) return '';
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** `YYYY-MM-DD HH:mm` in Asia/Shanghai. */
export function stamp(at: Date | string | number): string {
  const date = day(at);
  return date === '' ? '' : `${date} ${clock(at)}`;
}

/** ISO-8601 with the offset of China, seconds kept: what the API wants. */
export function isoShanghai(at: Date | number): string {
  const d = local(at);
  return `${day(at)}T${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}+08:00`;
}

/** Whole days from the Chinese day of `now` to the date `due` (`YYYY-MM-DD`); negative when late. */
export function daysUntil(due: string, now: Date | number): number {
  const from = Date.parse(`${day(now)}T00:00:00Z`);
  const to = Date.parse(`${due}T00:00:00Z`);
  return Math.round((to - from) / DAY_MS);
}

/** Monday of the week that holds the given Chinese day, as `YYYY-MM-DD`. */
export function monday(date: string): string {
  const d = new Date(`${date}T00:00:00Z`);
  const back = (d.getUTCDay() + 6) % 7;
  return new Date(d.getTime() - back * DAY_MS).toISOString().slice(0, 10);
}

/** Value for `<input type="datetime-local">` in Asia/Shanghai. */
export function inputValue(at: Date | number): string {
  return `${day(at)}T${clock(at)}`;
}

/** Instant in milliseconds meant by a `datetime-local` value read as Asia/Shanghai. */
export function fromInput(value: string): number {
  return Date.parse(`${value.length === 16 ? `${value}:00` : value}+08:00`);
}
