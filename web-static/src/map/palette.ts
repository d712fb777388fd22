export type MapTheme = 'light' | 'dark';

/** Colours of a map on one ground. */
export interface Palette {
  levels: readonly [string, string, string, string, string];
  hatch: string;
  line: string;
  outline: string;
  glow: string;
  picked: string;
  label: string;
  halo: string;
}

/** Colours per ground; the four levels are the same hues, lightened blue on dark for 3:1. */
export const PALETTES: Record<MapTheme, Palette> = {
  light: {
    levels: ['#eef1f6', '#2a6fc0', '#ffea8a', '#f77f00', '#d00000'],
    hatch: 'rgba(255,255,255,0.75)',
    line: '#9aa7b8',
    outline: '#174d9c',
    glow: 'rgba(23,77,156,0.15)',
    picked: '#071428',
    label: '#1c2430',
    halo: '#ffffff',
  },
  dark: {
    levels: ['#16335c', '#2f7ad1', '#ffea8a', '#f77f00', '#d00000'],
    hatch: 'rgba(255,255,255,0.7)',
    line: '#0a1d3d',
    outline: '#8ec5ff',
    glow: 'rgba(70,150,255,0.28)',
    picked: '#ffffff',
    label: '#ffffff',
    halo: '#0a1830',
  },
};
