import type { Level } from '@/api/types';

/** Levels of attention, lowest first; the index is the number used in arrays of levels. */
export const LEVELS: readonly Level[] = ['NONE', 'BLUE', 'YELLOW', 'ORANGE', 'RED'];

/** Colours of the levels for canvas drawing; the style sheet holds the same values. */
export const LEVEL_COLOURS: Record<Level, string> = {
  NONE: '#e3e7ee',
  BLUE: '#2a6fc0',
  YELLOW: '#ffea8a',
  ORANGE: '#f77f00',
  RED: '#d00000',
};

/** The level of an array entry; unknown numbers count as none. */
export function levelOf(index: number | undefined): Level {
  return LEVELS[index ?? 0] ?? 'NONE';
}
