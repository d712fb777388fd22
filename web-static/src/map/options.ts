import type { MapTheme } from './style';

export interface GridMapOptions {
  target: HTMLElement;
  theme: MapTheme;
  /** Texts of the zoom buttons, in the reader's language. */
  zoomIn: string;
  zoomOut: string;
  /** Whether one finger and the wheel move the map; off for small maps inside a scrolling page. */
  interactive?: boolean;
}

/** Receives the picked grid (null outside all grids) and the picked position in degrees. */
export type PickHandler = (code: string | null, lon: number, lat: number) => void;
