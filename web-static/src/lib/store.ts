/** Small settings of this browser; every access may fail (private mode, full disk) and then acts as unset. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`fq.${key}`);
    else localStorage.setItem(`fq.${key}`, value);
  } catch {
    // A browser without storage still works, it only forgets.
  }
}

/** The value last remembered, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`fq.${key}`);
  } catch {
    return null;
  }
}
