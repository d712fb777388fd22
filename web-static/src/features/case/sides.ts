/** A, B, ... Z, AA, AB: sides have letters and no names. */
export const sideLetter = (i: number): string =>
  (i < 26 ? '' : String.fromCharCode(64 + Math.floor(i / 26))) + String.fromCharCode(65 + (i % 26));
