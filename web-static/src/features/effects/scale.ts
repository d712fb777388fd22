/** Ends of the drawn scale of a rate ratio; what lies beyond is drawn at its end. */
export const FROM = 0.25;
export const TO = 4;

/** Where a ratio lies on the drawn scale, 0 to 100 %: equal factors are equal lengths. */
export function at(ratio: number): number {
  const clamped = Math.min(TO, Math.max(FROM, ratio));
  return (100 * Math.log(clamped / FROM)) / Math.log(TO / FROM);
}

/** Where a count lies on a scale from 0 to its largest figure. */
export function along(count: number, most: number): number {
  return most <= 0 ? 0 : (100 * Math.min(count, most)) / most;
}

/** A ratio with two decimals. */
export const two = (value: number): string => value.toFixed(2);

/** A share in whole percent. */
export const percent = (share: number): string => String(Math.round(100 * share));
